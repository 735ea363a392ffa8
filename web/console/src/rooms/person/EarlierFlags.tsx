import type { EarlierFlag } from '../../api/records';
import classes from './RecordLists.module.css';
import { dayWords } from './words';

/** Flags that stood once: what was taken off, by whom and why. */
export function EarlierFlags({ flags }: { flags: readonly EarlierFlag[] }) {
  if (flags.length === 0) return null;
  return (
    <details>
      <summary>Earlier flags ({flags.length})</summary>
      <ul className={classes.list}>
        {flags.map((flag) => (
          <li key={flag.id} className={classes.item} data-off="true">
            <p>
              {flag.label}
              {flag.note && `: ${flag.note}`}
            </p>
            <p className="soft">
              {dayWords(flag.since)} to {dayWords(flag.endedAt)}. Taken off
              {flag.endedBy && ` by ${flag.endedBy}`}: {flag.why}
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
