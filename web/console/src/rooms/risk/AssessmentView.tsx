import { usePolicy } from '../../api/policy';
import type { Assessment } from '../../api/records';
import { when } from '../../ui/clock';
import classes from './AssessmentView.module.css';
import { scaleOf } from './missing';

/** An assessment as it was saved. */
export function AssessmentView({ assessment }: { assessment: Assessment }) {
  const policy = usePolicy();
  const questions = policy.type(assessment.type)?.questions ?? [];
  const answers = questions.filter((q) => assessment.answers?.[q.code]);
  return (
    <div className={classes.view}>
      <p className="soft">
        {assessment.by.name}, {when(assessment.at)}, {policy.typeLabel(assessment.type)}
      </p>
      <dl>
        {(policy.pack.risk.elements ?? []).map((e) => {
          const level = assessment.levels?.[e.code];
          const label = scaleOf(e, policy.pack).find((s) => s.code === level)?.label ?? level ?? 'not given';
          return (
            <div key={e.code} className={classes.row}>
              <dt>{e.label}</dt>
              <dd>
                <strong>{label}</strong> {assessment.notes?.[e.code]}
              </dd>
            </div>
          );
        })}
      </dl>
      <h3>Rationale</h3>
      <p className={classes.text}>{assessment.rationale}</p>
      {answers.length > 0 && (
        <>
          <h3>Answers</h3>
          <dl>
            {answers.map((q) => (
              <div key={q.code} className={classes.answer}>
                <dt>{q.text}</dt>
                <dd>
                  {q.choices?.find((c) => c.code === assessment.answers[q.code])?.label ??
                    assessment.answers[q.code]}
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </div>
  );
}
