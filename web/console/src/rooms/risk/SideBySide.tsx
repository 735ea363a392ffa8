import { usePolicy } from '../../api/policy';
import type { Assessment } from '../../api/records';
import { when } from '../../ui/clock';
import { adviceWords } from './advice-words';
import { compared } from './compared';
import classes from './SideBySide.module.css';

interface Props {
  before: Assessment | null | undefined;
  after: Assessment | null | undefined;
}

/** Two assessments beside each other; where they differ, a mark and heavier words say so. */
export function SideBySide({ before, after }: Props) {
  const policy = usePolicy();
  if (!after) return <p className="soft">The assessment that this rests on is not on record.</p>;
  const first = before ?? after;
  const all = compared(first, after, policy);
  // What differs is what is decided on, so it stands first.
  const rows = [...all.filter((row) => row.differs), ...all.filter((row) => !row.differs)];
  const count = rows.filter((row) => row.differs).length;
  const made = (one: Assessment) => `${when(one.at)}, ${one.by.name}`;
  return (
    <table className={classes.table}>
      <caption className={classes.caption}>
        {before && count === 1 && 'One thing is different.'}
        {before && count === 0 && 'The answers are the same; only the rationale is new.'}
        {before && count > 1 && `${count} things are different.`}
        {!before && 'There was no assessment before this one.'}
      </caption>
      <thead>
        <tr>
          <th scope="col">Asked</th>
          {before && <th scope="col">Before ({made(before)})</th>}
          <th scope="col">Now ({made(after)})</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">Rationale</th>
          {before && <td>{before.rationale}</td>}
          <td>{after.rationale}</td>
        </tr>
        {(adviceWords(before?.advice) || adviceWords(after.advice)) && (
          <tr>
            <th scope="row">Advice</th>
            {before && <td>{adviceWords(before.advice) || '–'}</td>}
            <td>{adviceWords(after.advice) || '–'}</td>
          </tr>
        )}
        {rows.map((row) => (
          <tr key={row.field} data-differs={row.differs && before !== null}>
            <th scope="row">
              {row.differs && before && (
                <span className={classes.mark} title="Different">
                  ≠<span className="unseen"> Different: </span>
                </span>
              )}
              {row.label}
            </th>
            {before && <td>{row.before || '–'}</td>}
            <td>{row.after || '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
