import { Link } from '@tanstack/react-router';
import type { PersonFlag, PersonRecord } from '../../api/records';
import { FlagMarks } from './FlagMarks';
import classes from './RecordLists.module.css';
import { dayWords } from './words';

interface Props {
  person: PersonRecord;
  /** Absent for those who may not end one. */
  end?: (flag: PersonFlag) => void;
}

/** The flags of a person with where each was learned, since when, and when it is looked at again. */
export function FlagList({ person, end }: Props) {
  const contacts = new Set(person.contacts.map((c) => c.id));
  return (
    <ul className={classes.list}>
      {person.flags.map((flag) => (
        <li key={flag.id} className={classes.item}>
          <div className={classes.line}>
            <FlagMarks flags={[flag]} />
            {end && (
              <button type="button" className={classes.small} onClick={() => end(flag)}>
                End<span className="unseen"> {flag.label}</span>
              </button>
            )}
          </div>
          {flag.note && <p>{flag.note}</p>}
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
