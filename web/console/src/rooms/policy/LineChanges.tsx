import classes from './Findings.module.css';

/** What was changed in a question set, line by line. */
export function LineChanges({ changes }: { changes: string[] }) {
  return (
    <ul className={classes.changes}>
      {changes.map((words) => (
        <li key={words}>{words}</li>
      ))}
    </ul>
  );
}
