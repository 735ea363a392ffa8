import type { PolicyChange } from './editions';
import classes from './Findings.module.css';
import { sectionWords } from './words';

/** What a change would make different from what is in force, section by section. */
export function Changes({ changes }: { changes: PolicyChange[] }) {
  if (changes.length === 0) return <p className="soft">It would change nothing.</p>;
  return (
    <ul className={classes.changes}>
      {changes.map((one) => (
        <li key={one.section}>
          <strong>{sectionWords(one.section)}</strong>
          {one.added.length > 0 && <div>New: {one.added.join(', ')}</div>}
          {one.changed.length > 0 && <div>Changed: {one.changed.join(', ')}</div>}
          {one.removed.length > 0 && (
            <div className={classes.removed}>− Taken out: {one.removed.join(', ')}</div>
          )}
        </li>
      ))}
    </ul>
  );
}
