import { labelOf, usePolicy } from '../../api/policy';
import type { Proposal } from '../../api/records';
import { GradeMark } from '../../ui/GradeMark';
import { FirstFew } from './FirstFew';
import classes from './ProposalNote.module.css';

// More reasons than these are read by nobody who is on the telephone; the most pressing come first.
const inSight = 4;

/** What the rules propose, with every rule that spoke for it. Advice only: a person decides. */
export function ProposalNote({ proposal }: { proposal: Proposal | undefined }) {
  const policy = usePolicy();
  if (!proposal?.grade) {
    return <p className="soft">A grade is proposed as soon as the type is chosen and answers come in.</p>;
  }
  const { pack } = policy;
  const actions = proposal.actions ?? [];
  return (
    <div className={classes.proposal} aria-live="polite">
      <p className={classes.grade}>
        <span className="soft">Proposed</span> <GradeMark code={proposal.grade} label size={30} />
        {proposal.risk && <span>Risk: {policy.level(proposal.risk)?.label ?? proposal.risk}</span>}
        {proposal.pathway && <span>{labelOf(pack.pathways, proposal.pathway)}</span>}
      </p>
      <FirstFew
        things={[...new Set((proposal.reasons ?? []).map((reason) => reason.because))]}
        most={inSight}
        className={classes.reasons}
      />
      {actions.length > 0 && (
        <p className={classes.actions}>
          <strong>To do: </strong>
          {actions.map((code) => labelOf(pack.actions, code)).join('; ')}
        </p>
      )}
    </div>
  );
}
