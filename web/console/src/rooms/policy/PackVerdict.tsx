import type { Ref } from 'react';
import type { Problem } from '../../api/problem';
import { ProblemNote } from '../../ui/ProblemNote';
import { Changes } from './Changes';
import type { PolicyCheck } from './editions';
import { Findings } from './Findings';
import type { Finding } from './findings';
import classes from './PackEditor.module.css';

interface Props {
  box: Ref<HTMLDivElement>;
  check: PolicyCheck | undefined;
  /** The text was changed since. */
  old: boolean;
  problem: Problem | null;
  again: () => void;
  go: (finding: Finding) => void;
}

/** What the last check said of the file: every finding with its line, or what would change. */
export function PackVerdict({ box, check, old, problem, again, go }: Props) {
  const findings = check?.findings ?? [];
  return (
    <div ref={box} tabIndex={-1} role="status" aria-label="What was found" className={classes.verdict}>
      <ProblemNote problem={problem} again={again} />
      {!check && (
        <p className="soft">
          Only what differs from the national core stands in this file. Check says what is wrong and what
          would change; nothing is saved by it. Publishing checks first.
        </p>
      )}
      {check && old && <p className="soft">The text was changed after this check. Check it again.</p>}
      {check && findings.length > 0 && (
        <>
          <p className={classes.bad}>
            ! {findings.length === 1 ? 'One thing is' : `${findings.length} things are`} wrong
          </p>
          <Findings
            findings={findings}
            where={(f) =>
              f.line > 0 ? `Line ${f.line}${f.file.includes('national') ? ' of the national core' : ''}` : ''
            }
            go={go}
          />
        </>
      )}
      {check && findings.length === 0 && (
        <>
          <p className={classes.good}>✓ Nothing is wrong</p>
          <p>It would be version {check.version}, or the next one that is free. What would change:</p>
          <Changes changes={check.changes ?? []} />
        </>
      )}
    </div>
  );
}
