import { Link } from '@tanstack/react-router';
import type { PersonFlag, PersonRecord } from '../../api/records';
import { FlagMarks } from './FlagMarks';
import classes from './RecordLists.module.css';
import { dayWords } from './words';

interface Props {
  person: PersonRecord;
  /** Absent for those who may not end one. */
  end?: (flag: PersonFlag) => void;
  /** Absent for those who do not review flags. */
  keep?: (flag: PersonFlag) => void;
  /** A warning of danger is taken off by a supervisor. */
  supervises: boolean;
}

/** The flags of a person with where each was learned, since when, and when it is looked at again. */
export function FlagList({ person, end, keep, supervises }: Props) {
  const contacts = new Set(person.contacts.map((c) => c.id));
  return (
    <ul className={classes.list}>
      {person.flags.map((flag) => (
        <li key={flag.id} className={classes.item}>
          <div className={classes.line}>
            <FlagMarks flags={[flag]} bare />
            {keep && (
              <button type="button" className={classes.small} onClick={() => keep(flag)}>
                Keep<span className="unseen"> {flag.label}</span>
              </button>
            )}
            {end && (supervises || flag.tone !== 'danger') && (
              <button type="button" className={classes.small} onClick={() => end(flag)}>
                End<span className="unseen"> {flag.label}</span>
              </button>
            )}
          </div>
          {flag.note && <p>{flag.note}</p>}
          {end && !supervises && flag.tone === 'danger' && (
            <p className="soft">A supervisor takes this warning off.</p>
          )}
          <p className="soft">
            Since {dayWords(flag.since)}
            {flag.source && ', '}
            {contacts.has(flag.source) ? (
              <Link to="/contacts" search={{ id: flag.source }}>
                from a contact
              </Link>
            ) : (
              flag.source
            )}
            {flag.reviewAt && `, look again on ${dayWords(flag.reviewAt)}`}
          </p>
        </li>
      ))}
    </ul>
  );
}
