import type { CallBack, ResolutionRecord } from '../../api/records';
import { when } from '../../ui/clock';
import classes from './Desk.module.css';
import { tryWords } from './desks';

const states: Record<CallBack['state'], string> = {
  due: 'Promised for',
  overdue: '! Overdue since',
  kept: '✓ Kept; promised for',
  'kept-late': 'Kept late; promised for',
  cancelled: 'Not made; promised for',
};

/** Every call-back that was promised, what became of it, and every attempt. */
export function CallBacks({ record }: { record: ResolutionRecord }) {
  if (record.callBacks.length + record.tries.length === 0) return null;
  return (
    <>
      <h3 className={classes.heading}>Call-backs</h3>
      <ul className={classes.items}>
        {record.callBacks.map((one) => (
          <li key={one.at}>
            <strong>{states[one.state]}</strong> <span className="tabular">{when(one.dueAt)}</span>
            {one.safeWay && `, ${one.safeWay}`}
            {one.reason && `. ${one.reason}`}{' '}
            <span className="soft tabular">
              {one.by.name}, {when(one.at)}
            </span>
          </li>
        ))}
        {record.tries.map((one) => (
          <li key={`try ${one.at}`}>
            <strong>Rung: {tryWords(one.result).toLowerCase()}.</strong> {one.note}{' '}
            <span className="soft tabular">
              {one.by.name}, {when(one.at)}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
