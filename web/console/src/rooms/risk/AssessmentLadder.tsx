import { useQuery } from '@tanstack/react-query';
import { usePolicy } from '../../api/policy';
import { when } from '../../ui/clock';
import { AssessmentView } from './AssessmentView';
import classes from './AssessmentView.module.css';
import { assessmentsQuery } from './assessments';
import { triggerWords } from './triggers';

/** Every look at the risk of a contact, newest first and open, each with what differs from the one before. */
export function AssessmentLadder({ contact }: { contact: string }) {
  const policy = usePolicy();
  const { data } = useQuery(assessmentsQuery(contact));
  const all = data?.assessments ?? [];
  if (data && all.length === 0) return <p className="soft">None was made before the incident was opened.</p>;
  return (
    <div className={classes.view}>
      {all
        .map((one, at) => ({ one, before: all[at - 1] }))
        .reverse()
        .map(({ one, before }, place) => (
          <details key={one.id} open={place === 0} className={classes.look}>
            <summary>
              {when(one.at)} {triggerWords(one.trigger)}
              {one.risk && `: ${policy.level(one.risk)?.label ?? one.risk}`}
            </summary>
            <AssessmentView assessment={one} before={before} />
          </details>
        ))}
    </div>
  );
}
