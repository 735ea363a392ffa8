import { useQuery } from '@tanstack/react-query';
import { labelOf, usePolicy } from '../../api/policy';
import type { RightCareDecision } from '../../api/records';
import { when } from '../../ui/clock';
import { assessmentsQuery } from './assessments';
import classes from './RightCareList.module.css';

/** The Right Care, Right Person decisions about a contact, newest first; the newest holds. */
export function RightCareList({ contact }: { contact: string }) {
  const decisions = useQuery(assessmentsQuery(contact)).data?.rightCare ?? [];
  if (decisions.length === 0) return <p className="soft">No decision yet.</p>;
  return (
    <ol className={classes.list}>
      {[...decisions].reverse().map((one) => (
        <li key={one.id}>
          <Decision one={one} />
        </li>
      ))}
    </ol>
  );
}

function Decision({ one }: { one: RightCareDecision }) {
  const { pack } = usePolicy();
  const rows = [
    ['Why', one.reason],
    ['Instead', one.agency && labelOf(pack.partners ?? [], one.agency)],
    [one.agencyTold ? 'They were told' : 'They were not told', one.agency && one.agencyNote],
    ['Caller told', one.toldCaller],
    ['Safety net', one.safetyNet],
  ].filter(([, words]) => words);
  return (
    <>
      <p className={classes.verdict} data-comes={one.meets}>
        <strong>
          <span aria-hidden="true">{one.meets ? '●' : '○'}</span>{' '}
          {one.meets ? 'The police come' : 'The police do not come'}:
        </strong>{' '}
        {labelOf(pack.rightCare.thresholds, one.threshold)}
      </p>
      <dl>
        {rows.map(([name, words]) => (
          <div key={name} className={classes.row}>
            <dt>{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <p className="soft">
        {one.by.name}, {when(one.at)}
        {one.sampled && '. A supervisor looks at it'}
        {(one.reviews ?? []).map(
          (r) => `. ${r.by.name} ${r.agrees ? 'agrees' : `does not agree: ${r.note}`}`,
        )}
      </p>
    </>
  );
}
