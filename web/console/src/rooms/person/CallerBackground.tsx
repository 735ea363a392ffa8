import { Link } from '@tanstack/react-router';
import type { Neighbour, PersonCount, Picture } from '../../api/records';
import { KnownVulnerabilities } from '../safeguarding/KnownVulnerabilities';
import { PersonUpdates } from '../victim/PersonUpdates';
import classes from './CallerBackground.module.css';
import { FlagMarks } from './FlagMarks';
import { Roles } from './Roles';
import { tiesLine } from './words';

/** What the audit keeps of why a protected record was read. */
const inHand = 'The caller of the contact in hand';

interface Props {
  picture: Picture;
  /** Whoever stands in the list of candidates above is not listed a second time. */
  listed: readonly string[];
}

/** What belongs to the named caller: what they were promised, why they are vulnerable, how often in how many days, and
    who else is around. */
export function CallerBackground({ picture, listed }: Props) {
  if (picture.closed) {
    return (
      <p className="soft">The caller's record is restricted: ask a supervisor to look at it with you.</p>
    );
  }
  // One contact is the one in hand.
  const counted = picture.counts.some((c) => c.contacts > 1 || c.asVictim + c.asSuspect + c.samePlace > 0);
  const others = picture.household.filter((one) => !listed.includes(one.person));
  return (
    <div className={classes.background}>
      <PersonUpdates person={picture.person} reason={inHand} heading="Promised and told" />
      <KnownVulnerabilities person={picture.person} reason={inHand} most={3} heading="Vulnerable" />
      {counted && <Counts counts={picture.counts} />}
      {others.length > 0 && <Household people={others} />}
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
            {one.why.length > 0 && <p className="soft">{tiesLine(one.why)}</p>}
            <FlagMarks flags={one.flags} />
          </li>
        ))}
      </ul>
    </section>
  );
}
