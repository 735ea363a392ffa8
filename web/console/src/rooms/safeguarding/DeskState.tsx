import type { Safeguarding } from '../../api/records';
import { when } from '../../ui/clock';
import classes from './VulnerablePeople.module.css';

/** How far the vulnerability desk is with the contact. */
export function DeskState({ record }: { record: Safeguarding }) {
  const desk = record.case;
  if (!desk) return null;
  const why = (desk.asks ?? []).map((a) => a.why || a.label).filter(Boolean);
  return (
    <p className={classes.desk}>
      <strong>Vulnerability desk:</strong>{' '}
      {desk.state === 'asked' && `asked ${when(desk.askedAt)}, nobody has taken it yet`}
      {desk.state === 'taken' &&
        `${desk.takenBy?.name ?? 'somebody'} looks at it since ${when(desk.takenAt)}`}
      {desk.ending &&
        `${desk.ending.label}, ${desk.ending.by.name} ${when(desk.ending.at)}. ${desk.ending.note}`}
      {desk.state !== 'ended' && why.length > 0 && ` (${why.join('; ')})`}
    </p>
  );
}
