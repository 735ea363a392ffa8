import { when } from '../../ui/clock';
import table from '../../ui/table.module.css';
import { useRows } from '../../ui/use-rows';
import type { Import } from './imports';
import { count, kindLabel, standing } from './words';

interface Props {
  imports: Import[];
  selected: string | undefined;
  select: (id: string) => void;
}

/** Every import, the newest first. */
export function ImportTable({ imports, selected, select }: Props) {
  const rows = useRows<HTMLDivElement>(
    imports.map((i) => i.id),
    selected,
    select,
  );
  return (
    <div ref={rows.table} className={table.scroll}>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows are chosen, which a plain table cannot say */}
      <table className={table.table} role="grid" aria-label="Imports" onKeyDown={rows.onKeyDown}>
        <thead>
          <tr>
            <th>File</th>
            <th>Rows are</th>
            <th>From</th>
            <th>State</th>
            <th className={table.number}>Taken in</th>
            <th className={table.number}>Refused</th>
            <th>Brought</th>
          </tr>
        </thead>
        <tbody>
          {imports.map((i, at) => (
            <tr key={i.id} {...rows.row(i.id, at)}>
              <td className={table.strong}>{i.file || 'unnamed'}</td>
              <td>{kindLabel(i.kind)}</td>
              <td>{i.source}</td>
              <td>{standing(i)}</td>
              <td className={table.number}>{i.done.read > 0 ? count(i.done.taken) : ''}</td>
              <td className={table.number}>{i.done.read > 0 ? count(i.done.refused) : ''}</td>
              <td className={table.tight}>{when(i.uploadedAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
