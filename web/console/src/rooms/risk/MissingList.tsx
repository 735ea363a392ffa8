import type { Missing } from '../../api/records';
import classes from './MissingList.module.css';
import { inputId } from './missing';

/** What the form still lacks, always in sight. Each entry leads to its field. */
export function MissingList({ missing }: { missing: Missing[] }) {
  if (missing.length === 0) {
    return <p className={classes.complete}>Nothing is missing from the assessment.</p>;
  }
  return (
    <div className={classes.missing}>
      <strong className={classes.count}>Missing: {missing.length}</strong>
      <ul className={classes.list}>
        {missing.map((one) => (
          <li key={one.field}>
            <button type="button" className={classes.one} title={one.what} onClick={() => goTo(one.field)}>
              {one.what}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Moves the focus to the input of a field. */
export function goTo(field: string): void {
  const target = document.getElementById(inputId(field));
  const input = target?.matches('[role="radiogroup"]') ? target.querySelector('input') : target;
  input?.focus();
  target?.scrollIntoView({ block: 'center' });
}
