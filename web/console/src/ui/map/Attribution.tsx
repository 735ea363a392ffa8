import classes from './MapView.module.css';

/** Who made the map. The licence of OpenStreetMap asks for its name and, where there is a web, for the link. */
export function Attribution({ credits }: { credits: string[] }) {
  if (credits.length === 0) return null;
  return (
    <ul aria-label="Who made the map" className={classes.credits}>
      {credits.map((credit) => (
        <li key={credit}>
          {credit.includes('OpenStreetMap') ? (
            <a href="https://www.openstreetmap.org/copyright" target="_blank" rel="noreferrer">
              {credit}
            </a>
          ) : (
            credit
          )}
        </li>
      ))}
    </ul>
  );
}
