import { usePolicy } from '../../api/policy';
import type { WrittenAdvice } from '../../api/records';
import { roughly, since, useNow } from '../../ui/clock';
import { RowGrid } from '../../ui/RowGrid';
import table from '../../ui/table.module.css';
import type { Walk } from './QueueTable';

const columns = [
  { label: 'About', width: '34%' },
  { label: 'To', width: '28%' },
  { label: 'Why', width: '28%' },
  { label: 'Ago', number: true },
];

/** Advice in writing that no mail server takes: the caller needs it in another way. */
export function NotSentTable({ advice, ...walk }: { advice: WrittenAdvice[] } & Walk) {
  const policy = usePolicy();
  const now = useNow();
  return (
    <RowGrid
      label="Advice not sent"
      rows={advice}
      id={(row) => row.incident}
      columns={columns}
      {...walk}
      empty="All was sent."
      cells={(row) => (
        <>
          <td>
            <span className={table.strong}>{policy.typeLabel(row.type)}</span>
            <br />
            <span className="soft tabular">{row.reference}</span>
          </td>
          <td>{row.to}</td>
          <td>{row.why}</td>
          <td className={table.number}>{roughly(since(row.at, now))}</td>
        </>
      )}
    />
  );
}
