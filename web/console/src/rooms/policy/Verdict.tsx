import type { Ref } from 'react';
import { asProblem } from '../../api/problem';
import { ProblemNote } from '../../ui/ProblemNote';
import { Findings } from './Findings';
import type { Finding } from './findings';
import { LineChanges } from './LineChanges';
import classes from './SetEditor.module.css';
import type { SetState } from './use-question-set';

interface Props {
  state: SetState;
  box: Ref<HTMLDivElement>;
  where: (finding: Finding) => string;
  go: (finding: Finding) => void;
}

/** What the server says of the change as it stands. */
export function Verdict({ state, box, where, go }: Props) {
  const { preview, changed, checking, problem } = state;
  const findings = preview?.findings ?? [];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and must be reached by keyboard for that
    <div ref={box} tabIndex={0} role="status" aria-label="What was found" className={classes.verdict}>
      {!changed && (
        <p className="soft">
          As in force. A force may add to the national questions and advice, and ask for more; it may not take
          them out, change their order or ask for less.
        </p>
      )}
      {problem && <ProblemNote problem={asProblem(problem)} />}
      {changed && checking && <p className="soft">Being checked…</p>}
      {preview && !checking && findings.length > 0 && (
        <p className={classes.bad}>
          ! {findings.length === 1 ? 'One thing is' : `${findings.length} things are`} wrong
        </p>
      )}
      {preview && !checking && findings.length === 0 && (
        <p className={classes.good}>✓ Nothing is wrong. What would change:</p>
      )}
      <Findings findings={findings} where={where} go={go} />
      {preview && findings.length === 0 && <LineChanges changes={state.changes} />}
    </div>
  );
}
