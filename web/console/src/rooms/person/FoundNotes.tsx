import type { PeopleFound } from '../../api/records';
import classes from './FoundNotes.module.css';
import { percent } from './words';

/** How far a look-up can be relied on: whether everybody was searched, how likely it is that nobody on file is meant,
    whether a closed record may match, and what could not be used. */
export function FoundNotes({ found }: { found: PeopleFound }) {
  return (
    <>
      {found.loading && (
        <p role="status">
          <strong>People on file are still being loaded: answers may be missing.</strong>
        </p>
      )}
      {found.candidates.length > 0 && <p className="soft">or nobody on file: {percent(found.nobody)}</p>}
      {found.candidates.length === 0 && !found.loading && (
        <p className="soft">Nobody on file matches so far.</p>
      )}
      {found.restricted > 0 && (
        <p className={classes.restricted}>A restricted record may match: ask a supervisor.</p>
      )}
      {found.notes.map((note) => (
        <p key={note} className="soft">
          {note}
        </p>
      ))}
    </>
  );
}
