import { usePolicy } from '../../api/policy';
import type { Assessment } from '../../api/records';
import { when } from '../../ui/clock';
import { AdviceGiven } from './AdviceGiven';
import classes from './AssessmentView.module.css';
import { answerWords, differences, levelWords } from './compared';
import { ProposalReasons } from './ProposalReasons';
import { triggerWords } from './triggers';
import { unnamedReasons } from './Unnamed';
import { WhyProposed } from './WhyProposed';

interface Props {
  assessment: Assessment;
  /** The one before it, to say what has changed since. */
  before?: Assessment;
}

/** An assessment as it was saved: why risk was looked at, what was found, what the rules made of it. */
export function AssessmentView({ assessment, before }: Props) {
  const policy = usePolicy();
  const answers = (policy.type(assessment.type)?.questions ?? []).filter((q) => assessment.answers?.[q.code]);
  return (
    <div className={classes.view}>
      <p className="soft">
        {assessment.trigger && `${triggerWords(assessment.trigger)}. `}
        {assessment.by.name}, {when(assessment.at)}, {policy.typeLabel(assessment.type)}
      </p>
      <Risk assessment={assessment} />
      {before && <Changes before={before} after={assessment} />}
      <dl>
        {(policy.model(assessment.model)?.elements ?? []).map((e) => {
          const level = assessment.levels?.[e.code];
          return (
            <div key={e.code} className={classes.row}>
              <dt>{e.label}</dt>
              <dd>
                {e.kind !== 'note' && <strong>{level ? levelWords(e, level, policy) : 'not given'}</strong>}{' '}
                {assessment.notes?.[e.code]}
              </dd>
            </div>
          );
        })}
      </dl>
      <h3>Rationale</h3>
      <p className={classes.text}>{assessment.rationale}</p>
      <AdviceGiven advice={assessment.advice} />
      {assessment.unnamed && (
        <p>
          Who is vulnerable could not be said:{' '}
          {unnamedReasons.find((r) => r.code === assessment.unnamed)?.label ?? assessment.unnamed}
        </p>
      )}
      <ProposalReasons proposal={assessment.proposal} />
      <WhyProposed assessment={assessment} />
      {answers.length > 0 && (
        <>
          <h3>Answers</h3>
          <dl>
            {answers.map((q) => (
              <div key={q.code} className={classes.answer}>
                <dt>{q.text}</dt>
                <dd>{answerWords(q, assessment.answers[q.code] ?? '')}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </div>
  );
}

function Risk({ assessment: { risk, proposal } }: { assessment: Assessment }) {
  const policy = usePolicy();
  if (!risk) return null;
  const words = (code: string) => policy.level(code)?.label ?? code;
  return (
    <p>
      The risk as a whole: <strong>{words(risk)}</strong>
      {proposal.risk && proposal.risk !== risk && <> (proposed: {words(proposal.risk)})</>}
    </p>
  );
}

function Changes({ before, after }: { before: Assessment; after: Assessment }) {
  const changed = differences(before, after, usePolicy());
  if (changed.length === 0) return <p className="soft">Nothing differs from the look before.</p>;
  return (
    <>
      <h3>Different from the look before ({when(before.at)})</h3>
      <ul className={classes.changes}>
        {changed.map((one) => (
          <li key={one.field}>
            {one.label}: <s>{one.before || 'not given'}</s> <span aria-hidden="true">→</span>
            <span className="unseen"> is now </span> <strong>{one.after || 'not given'}</strong>
          </li>
        ))}
      </ul>
    </>
  );
}
