import { Button } from '@mantine/core';
import type { Problem } from '../api/problem';
import { exactly } from './clock';
import classes from './ProblemNote.module.css';

interface Props {
  problem: Problem | null;
  /** Sends the same again, for an outage. */
  again?: () => void;
}

/** A refusal or an outage, in words, beside what caused it, until it is over. A conflict shows what changed and by whom. */
export function ProblemNote({ problem, again }: Props) {
  if (!problem) return null;
  return (
    <div role="alert" className={classes.note}>
      <p>{problem.detail}</p>
      {problem.changes.length > 0 && (
        <ul className={classes.changes}>
          {problem.changes.map((change) => (
            <li key={change.version}>
              <span className="tabular">{exactly(change.at)}</span> {change.summary ?? change.type}
              {change.actorName ? `, by ${change.actorName}` : ''}
            </li>
          ))}
        </ul>
      )}
      {problem.outage && again && (
        <Button variant="default" onClick={again}>
          Try again
        </Button>
      )}
    </div>
  );
}
