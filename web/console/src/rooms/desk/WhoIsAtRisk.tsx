import { Link } from '@tanstack/react-router';
import type { VulnerablePerson } from '../../api/records';
import { relations } from '../safeguarding/safeguarding';
import classes from './Desk.module.css';

/** Everybody who was recorded as vulnerable, why, since when, and how it makes what is happening worse. */
export function WhoIsAtRisk({ people }: { people: VulnerablePerson[] }) {
  const standing = people.filter((one) => !one.withdrawal);
  return (
    <>
      <h3 className={classes.heading}>Who is at risk</h3>
      {standing.length === 0 && <p className="soft">Nobody is recorded as vulnerable.</p>}
      <ul className={classes.items}>
        {standing.map((one) => (
          <li key={one.id}>
            <p>
              <strong>{one.hidden ? 'Restricted record: a supervisor sees who' : one.who}</strong>
              {', '}
              {relations[one.relation]}
              {one.person && (
                <>
                  {', '}
                  <Link to="/people/$id" params={{ id: one.person }}>
                    record
                  </Link>
                </>
              )}
            </p>
            <p>{one.factors.map((f) => f.label).join(', ')}</p>
            {one.since && <p className={classes.words}>{one.since}</p>}
            {one.interaction && <p className={classes.words}>{one.interaction}</p>}
            {one.earlier > 0 && (
              <p className="soft">
                Recorded as vulnerable in {one.earlier} earlier {one.earlier === 1 ? 'contact' : 'contacts'}
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
