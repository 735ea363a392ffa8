import type { Proposal } from '../../api/records';
import { GradeMark } from '../../ui/GradeMark';
import classes from './ProposalNote.module.css';

/** The grade that the rules propose, with every rule that spoke for it. Advice only: a person decides. */
export function ProposalNote({ proposal }: { proposal: Proposal | undefined }) {
  if (!proposal?.grade) {
    return <p className="soft">A grade is proposed as soon as the type is chosen and answers come in.</p>;
  }
  return (
    <div className={classes.proposal} aria-live="polite">
      <p className={classes.grade}>
        <span className="soft">Proposed</span> <GradeMark code={proposal.grade} label size={30} />
      </p>
      <ul className={classes.reasons}>
        {(proposal.reasons ?? []).map((reason) => (
          <li key={reason.rule + reason.because}>{reason.because}</li>
        ))}
      </ul>
    </div>
  );
}
