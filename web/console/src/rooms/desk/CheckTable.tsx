import { labelOf, usePolicy } from '../../api/policy';
import type { ResolutionCase } from '../../api/records';
import { roughly, since, useNow } from '../../ui/clock';
import { RowGrid } from '../../ui/RowGrid';
import table from '../../ui/table.module.css';
import type { Walk } from './QueueTable';

const columns = [
  { label: 'Type', width: '36%' },
  { label: 'Outcome', width: '34%' },
  { label: 'By' },
  { label: 'Ago', number: true },
];

/** Resolutions that were drawn and that no supervisor has looked at, the oldest first. */
export function CheckTable({ cases, ...walk }: { cases: ResolutionCase[] } & Walk) {
  const policy = usePolicy();
  const now = useNow();
  return (
    <RowGrid
      label="To check"
      rows={cases}
      id={(row) => row.incident}
      columns={columns}
      {...walk}
      empty="None waits."
      cells={(row) => (
        <>
          <td className={table.strong}>{policy.typeLabel(row.type)}</td>
          <td>{labelOf(policy.pack.resolutionOutcomes, row.outcome)}</td>
          <td>{row.settledBy?.name}</td>
          <td className={table.number}>{roughly(since(row.settledAt, now))}</td>
        </>
      )}
    />
  );
}
