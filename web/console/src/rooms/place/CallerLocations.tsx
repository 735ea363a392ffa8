import type { ContactLocation } from '../../api/records';
import { useNow } from '../../ui/clock';
import classes from './CallerLocations.module.css';
import { callerLocations, wordsNow } from './locations';

const sources: Record<string, string> = {
  aml: 'Handset',
  eisec: 'Network',
  'pidf-lo': 'Sent with the call',
  geolocation: 'Sent with the call',
  ecall: "Car's own message",
  'another-control': 'Another control room',
  gazetteer: 'Address',
  handler: 'Typed',
  what3words: 'Three words',
};

const most = 2;

/** Where the caller may be, as each source said it: an area with an age, never a fact. */
export function CallerLocations({ locations }: { locations: readonly ContactLocation[] }) {
  const now = useNow();
  const all = callerLocations(locations);
  if (all.length === 0) return null;
  return (
    <section aria-label="Where the caller may be" className={classes.locations}>
      <h2>Caller may be</h2>
      <ul>
        {all.slice(0, most).map((one) => (
          <li key={one.id} className={classes.location} data-usable={one.usable}>
            <strong>{sources[one.source] ?? one.source}</strong>
            <span>{[wordsNow(one, now), one.text].filter(Boolean).join('. ')}</span>
            {one.warnings.map((warning) => (
              <span key={warning} className={classes.warning}>
                {warning}
              </span>
            ))}
          </li>
        ))}
        {all.length > most && <li className="soft">and {all.length - most} older, on the map</li>}
      </ul>
    </section>
  );
}
