import type { Assessment } from '../../api/records';
import { adviceKinds } from './Advice';
import classes from './AssessmentView.module.css';
import { givenWords } from './advice-words';

/** The advice that the type had on that day, line by line, with what became of it. */
export function AdviceGiven({ advice }: { advice: Assessment['advice'] | undefined }) {
  const lines = advice ?? [];
  if (lines.length === 0) return null;
  return (
    <>
      <h3>Advice</h3>
      <ul className={classes.changes}>
        {lines.map((line) => (
          <li key={line.text}>
            {adviceKinds[line.kind] ?? line.kind}: {line.text} <strong>{givenWords(line.given)}</strong>
          </li>
        ))}
      </ul>
    </>
  );
}
