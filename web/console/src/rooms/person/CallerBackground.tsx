import { Link } from '@tanstack/react-router';
import type { Neighbour, PersonCount, Picture } from '../../api/records';
import classes from './CallerBackground.module.css';
import { FlagMarks } from './FlagMarks';
import { Roles } from './Roles';

/** What belongs to the named caller: how often in how many days, and who else is around. */
export function CallerBackground({ picture }: { picture: Picture }) {
  if (picture.closed) {
    return (
      <p className="soft">The caller's record is restricted: ask a supervisor to look at it with you.</p>
    );
  }
  const counted = picture.counts.filter((c) => c.contacts + c.incidents + c.samePlace > 0);
  return (
    <div className={classes.background}>
      {counted.length > 0 && <Counts counts={picture.counts} />}
      {picture.household.length > 0 && <Household people={picture.household} />}
    </div>
  );
}

/** How often somebody turned up, by period. */
export function Counts({ counts }: { counts: readonly PersonCount[] }) {
  const rows: [string, (c: PersonCount) => number][] = [
    ['Contacts', (c) => c.contacts],
    ['Incidents as victim', (c) => c.asVictim],
    ['Incidents as suspect', (c) => c.asSuspect],
    ['Incidents at the address', (c) => c.samePlace],
  ];
  return (
    <table className={classes.counts}>
      <thead>
        <tr>
          <th>In the last</th>
          {counts.map((c) => (
            <th key={c.days} className={classes.figure}>
              {c.days} days
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows
          .filter(([, of]) => counts.some((c) => of(c) > 0))
          .map(([label, of]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {counts.map((c) => (
                <td key={c.days} className={classes.figure}>
                  {of(c)}
                </td>
              ))}
            </tr>
          ))}
      </tbody>
    </table>
  );
}

/** Others linked by dwelling, number or incident, each with the role that they stood in. bare leaves the heading out. */
export function Household({ people, bare = false }: { people: readonly Neighbour[]; bare?: boolean }) {
  return (
    <section>
      {!bare && <h3 className={classes.heading}>Household and network ({people.length})</h3>}
      <ul className={classes.people}>
        {people.map((one, at) => (
          <li key={one.person || `closed-${at}`} className={classes.person}>
            <p className={classes.name}>
              {one.person ? (
                <Link to="/people/$id" params={{ id: one.person }}>
                  {one.name}
                </Link>
              ) : (
                one.name
              )}{' '}
              <Roles roles={one.roles} />
            </p>
            {one.why.length > 0 && <p className="soft">{one.why.join(', ')}</p>}
            <FlagMarks flags={one.flags} />
          </li>
        ))}
      </ul>
    </section>
  );
}
