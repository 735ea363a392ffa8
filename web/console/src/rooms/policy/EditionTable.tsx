import { when } from '../../ui/clock';
import table from '../../ui/table.module.css';
import { useRows } from '../../ui/use-rows';
import type { Edition } from './editions';

interface Props {
  editions: Edition[];
  inForce: number;
  chosen: number;
  choose: (number: string) => void;
}

/** The editions, the newest first, and at the end the file that came with the installation. */
export function EditionTable({ editions, inForce, chosen, choose }: Props) {
  const ids = [...editions.map((e) => String(e.number)), '0'];
  const rows = useRows<HTMLDivElement>(ids, String(chosen), choose);
  return (
    <div ref={rows.table} className={table.scroll}>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows are chosen, which a plain table cannot say */}
      <table className={table.table} role="grid" aria-label="Editions" onKeyDown={rows.onKeyDown}>
        <thead>
          <tr>
            <th className={table.number}>No.</th>
            <th>When</th>
            <th>By</th>
            <th style={{ width: '45%' }}>What changed and why</th>
            <th>Version</th>
            <th>State</th>
          </tr>
        </thead>
        <tbody>
          {editions.map((e, at) => (
            <tr key={e.number} {...rows.row(String(e.number), at)}>
              <td className={table.number}>{e.number}</td>
              <td className={table.tight}>{when(e.at)}</td>
              <td>{e.by.name}</td>
              <td>{e.note}</td>
              <td>{e.version}</td>
              <td className={`${table.strong} ${table.tight}`}>{e.number === inForce && '● In force'}</td>
            </tr>
          ))}
          <tr {...rows.row('0', editions.length)}>
            <td className={table.number}>0</td>
            <td colSpan={4}>The file that came with the installation</td>
            <td className={`${table.strong} ${table.tight}`}>{inForce === 0 && '● In force'}</td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}
