import { labelOf, usePolicy } from '../../api/policy';
import type { Assessment } from '../../api/records';
import { may, useSession } from '../../api/session';
import { when } from '../../ui/clock';
import classes from './AssessmentView.module.css';
import { ProposalReasons } from './ProposalReasons';

/** For supervisors, who answer for it later: what the rules saw on that day, and what they made of it. Kept with the
    assessment and never worked out again. */
export function WhyProposed({ assessment }: { assessment: Assessment }) {
  const session = useSession();
  const policy = usePolicy();
  if (!may(session, 'supervisor')) return null;
  const { pack } = policy;
  const facts = assessment.closed?.facts ?? assessment.facts;
  const listed = (codes: string[] | null, all: { code: string; label: string }[] | null) =>
    (codes ?? []).map((code) => labelOf(all ?? [], code)).join(', ') || 'none';
  const rows = [
    ['Policy', `${assessment.policy}, as it was on ${when(assessment.at)}`],
    ['Flags on the people', listed(facts.flags, pack.flags)],
    ['Patterns in their history', listed(facts.patterns, pack.patterns)],
    ['Vulnerability recorded', listed(facts.factors, pack.vulnerability.factors)],
    ['Contacts in 90 days', String(facts.contacts90)],
    ['Incidents in 365 days', `${facts.incidents365}, of them graded low: ${facts.lowGraded365}`],
  ];
  return (
    <details className={classes.look}>
      <summary>Why was this proposed, as it was then</summary>
      {assessment.closed && (
        <p>
          <strong>A part of this rests on a closed record.</strong> The handler was not shown it. Your look is
          on record.
        </p>
      )}
      <dl>
        {rows.map(([name, words]) => (
          <div key={name} className={classes.answer}>
            <dt>{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      {assessment.closed && (
        <ProposalReasons proposal={{ ...assessment.proposal, reasons: assessment.closed.reasons }} />
      )}
    </details>
  );
}
