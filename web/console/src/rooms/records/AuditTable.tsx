import type { AuditEntry } from '../../api/records';
import { calendarDay, timeOfDay } from '../../ui/clock';
import table from '../../ui/table.module.css';
import { useRows } from '../../ui/use-rows';
import { whoOf } from './audit';
import { aboutOf, didWhat, kindOf } from './words';

interface Props {
  entries: AuditEntry[];
  /** Place in the list: an entry has no id of its own. */
  selected: number | undefined;
  select: (place: number) => void;
}

/** Who did what with which record, the newest first. */
export function AuditTable({ entries, selected, select }: Props) {
  const rows = useRows<HTMLDivElement>(
    entries.map((_, at) => String(at)),
    selected === undefined ? undefined : String(selected),
    (id) => select(Number(id)),
  );
  return (
    <div ref={rows.table} className={table.scroll}>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows are chosen, which a plain table cannot say */}
      <table className={table.table} role="grid" aria-label="Audit" onKeyDown={rows.onKeyDown}>
        <thead>
          <tr>
            <th>Day</th>
            <th>Time</th>
            <th>Who</th>
            <th>Did</th>
            <th>Kind</th>
            <th>Record, or how a list was asked for</th>
            <th>Note</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((e, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an entry has no id, and the list is replaced as a whole
            <tr key={at} {...rows.row(String(at), at)}>
              <td className={`tabular ${table.tight}`}>{calendarDay(Date.parse(e.at))}</td>
              <td className="tabular">{timeOfDay(e.at)}</td>
              <td className={`${table.strong} ${table.tight}`}>{whoOf(e)}</td>
              <td>{didWhat(e)}</td>
              <td className={table.tight}>{kindOf(e)}</td>
              <td className="tabular">{aboutOf(e)}</td>
              <td>{e.reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
