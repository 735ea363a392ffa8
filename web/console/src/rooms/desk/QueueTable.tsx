import { usePolicy } from '../../api/policy';
import type { ResolutionCase } from '../../api/records';
import { roughly, since, useNow } from '../../ui/clock';
import { GradeMark } from '../../ui/GradeMark';
import { RowGrid } from '../../ui/RowGrid';
import table from '../../ui/table.module.css';
import { stageWords } from './desks';
import { EnquiryNote } from './EnquiryNote';

export interface Walk {
  selected: string | undefined;
  select: (id: string) => void;
  open: (id: string) => void;
}

const columns = [
  { label: 'Grade' },
  { label: 'Type', width: '36%' },
  { label: 'Place', width: '28%' },
  { label: 'At the desk', number: true },
  { label: 'Taken by' },
];

/** Incidents at the desk: nobody's first, then whoever is to be rung soonest. */
export function QueueTable({ cases, ...walk }: { cases: ResolutionCase[] } & Walk) {
  const policy = usePolicy();
  const now = useNow();
  return (
    <RowGrid
      label="Resolution desk"
      rows={cases}
      id={(row) => row.incident}
      columns={columns}
      {...walk}
      empty="Nothing waits at the desk."
      cells={(row) => (
        <>
          <td>
            <GradeMark code={row.grade} size={24} />
          </td>
          <td title={row.summary}>
            <span className={table.strong}>{policy.typeLabel(row.type)}</span>
            <EnquiryNote enquiry={row.enquiry} />
            <br />
            <span className="soft tabular">{row.reference}</span>
          </td>
          <td>{row.place}</td>
          <td className={table.number}>{row.queuedAt ? roughly(since(row.queuedAt, now)) : '–'}</td>
          <td>
            {row.owner?.name ?? (
              <span className="soft">{row.stage === 'queued' ? 'nobody' : stageWords(row.stage)}</span>
            )}
          </td>
        </>
      )}
    />
  );
}
