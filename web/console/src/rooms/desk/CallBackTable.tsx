import { usePolicy } from '../../api/policy';
import type { CallBack } from '../../api/records';
import { roughly, useNow, when } from '../../ui/clock';
import { RowGrid } from '../../ui/RowGrid';
import table from '../../ui/table.module.css';
import { spoken } from '../contact/caller-line';
import classes from './Desk.module.css';
import type { Walk } from './QueueTable';

const columns = [
  { label: 'By when' },
  { label: 'Number' },
  { label: 'Safe way', width: '30%' },
  { label: 'About', width: '30%' },
  { label: 'Tried', number: true },
];

const climbed: Record<string, string> = {
  tries: 'cannot be reached: a supervisor decides',
  unsafe: 'not safe to ring: a supervisor decides',
  late: 'not made in time: a supervisor has it',
};

/** Whom to ring back, the one due soonest first. A call-back outlives its incident. */
export function CallBackTable({ callBacks, ...walk }: { callBacks: CallBack[] } & Walk) {
  const policy = usePolicy();
  const now = useNow();
  return (
    <RowGrid
      label="Call-backs"
      rows={callBacks}
      id={(row) => row.incident}
      columns={columns}
      {...walk}
      empty="Nobody was promised a call-back."
      cells={(row) => {
        const left = Date.parse(row.dueAt) - now;
        return (
          <>
            <td className={`tabular ${table.tight}`}>
              {when(row.dueAt, now)}{' '}
              {left < 0 ? (
                <span className={classes.alarm}>! {roughly(-left)} late</span>
              ) : (
                <span className="soft">{roughly(left)} left</span>
              )}
            </td>
            <td className={`tabular ${table.tight}`}>
              {row.number ? spoken(row.number) : 'as on the contact'}
            </td>
            <td>{row.safeWay}</td>
            <td>
              {policy.typeLabel(row.type)}
              {row.climbed && <span className={classes.late}>! {climbed[row.climbed]}</span>}
            </td>
            <td className={table.number}>{row.tries}</td>
          </>
        );
      }}
    />
  );
}
