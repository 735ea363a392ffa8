import type { Missing } from '../../api/records';
import classes from './MissingList.module.css';
import { inputId } from './missing';

interface Props {
  missing: Missing[];
  /** What should be said and holds nothing up. */
  owing?: Missing[] | null;
}

/** What the form still lacks, always in sight. Each entry leads to its field. */
export function MissingList({ missing, owing }: Props) {
  const owed = owing ?? [];
  return (
    <>
      {missing.length === 0 && <p className={classes.complete}>Nothing is missing from the assessment.</p>}
      {missing.length > 0 && <Listed words="Missing" all={missing} />}
      {owed.length > 0 && <Listed words="Open, but you can save" all={owed} />}
    </>
  );
}

function Listed({ words, all }: { words: string; all: Missing[] }) {
  return (
    <div className={classes.missing}>
      <strong className={classes.count}>
        {words}: {all.length}
      </strong>
      <ul className={classes.list}>
        {all.map((one) => (
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
