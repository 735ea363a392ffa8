import { labelOf, usePolicy } from '../../api/policy';
import { FactList } from '../../ui/FactList';
import { GradeMark } from '../../ui/GradeMark';
import { Pane } from '../../ui/Pane';
import { ProblemNote } from '../../ui/ProblemNote';
import { RiskMark } from '../risk/RiskMark';
import { ReasonList } from './ReasonList';
import classes from './TryRules.module.css';
import type { Trial } from './use-trial';

/** What the rules in force propose for the invented contact, and each reason for it. */
export function TrialProposal({ trial, show }: { trial: Trial; show: (rule: string) => void }) {
  const policy = usePolicy();
  const { proposed, problem, behind } = trial;
  const { pack } = policy;
  return (
    <Pane
      title="Proposed"
      aside={behind ? 'working it out' : undefined}
      className={classes.proposal}
      bare
      foot={
        <p className="soft">
          Enter on a reason shows its rule in the list. What a type or an answer asks for by itself stands in
          the question sets.
        </p>
      }
    >
      <div className={classes.head}>
        <ProblemNote problem={problem} again={trial.again} />
        {!trial.type && <p className="soft">Choose a type, and the rules speak.</p>}
        {proposed && (
          <div role="status">
            <FactList
              facts={[
                ['Grade', proposed.grade && <GradeMark code={proposed.grade} label />],
                ['Risk', proposed.level && <RiskMark code={proposed.level} />],
                ['Pathway', labelOf(pack.pathways, proposed.pathway)],
                ['To do', proposed.actions.map((code) => labelOf(pack.actions, code)).join('\n')],
              ]}
            />
          </div>
        )}
      </div>
      {proposed && <ReasonList reasons={proposed.reasons} type={trial.type} policy={policy} show={show} />}
    </Pane>
  );
}
