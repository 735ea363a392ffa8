import { labelOf, usePolicy } from '../../api/policy';
import type { Proposal } from '../../api/records';
import { may, useSession } from '../../api/session';
import classes from './AssessmentView.module.css';

/** Which rules spoke when an assessment was saved, and what each of them alone asked for. */
export function ProposalReasons({ proposal }: { proposal: Proposal }) {
  const policy = usePolicy();
  // Its code is for those who look after the rules; everybody else reads the words.
  const ruled = may(useSession(), 'supervisor', 'force-lead', 'analyst');
  const reasons = proposal.reasons ?? [];
  if (reasons.length === 0) return null;
  const asks = (reason: (typeof reasons)[number]) =>
    [
      reason.risk && `risk ${policy.level(reason.risk)?.label ?? reason.risk}`,
      reason.grade && (policy.grade(reason.grade)?.label ?? reason.grade),
      reason.pathway && labelOf(policy.pack.pathways, reason.pathway),
      ...(reason.actions ?? []).map((code) => labelOf(policy.pack.actions, code)),
    ].filter(Boolean);
  return (
    <>
      <h3>What the rules said</h3>
      <ul className={classes.changes}>
        {reasons.map((reason) => (
          <li key={reason.rule + reason.because}>
            {reason.because}
            {asks(reason).length > 0 && <strong> Asks for: {asks(reason).join(', ')}.</strong>}
            {ruled && <span className="soft"> ({reason.rule})</span>}
          </li>
        ))}
      </ul>
    </>
  );
}
