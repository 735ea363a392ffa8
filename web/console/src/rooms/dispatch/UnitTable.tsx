import type { Unit } from '../../api/records';
import { roughly, since, useNow } from '../../ui/clock';
import table from '../../ui/table.module.css';
import { useRows } from '../../ui/use-rows';
import { dayNumber } from '../incident/day-number';
import { UnitStatus } from './UnitStatus';

interface Props {
  units: Unit[];
  selected: string | undefined;
  select: (callsign: string) => void;
}

/** Every unit, what it is doing and for how long. */
export function UnitTable({ units, selected, select }: Props) {
  const now = useNow();
  const rows = useRows<HTMLDivElement>(
    units.map((u) => u.callsign),
    selected,
    select,
  );
  return (
    <div ref={rows.table} className={table.scroll}>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows are chosen, which a plain table cannot say */}
      <table className={table.table} role="grid" aria-label="Units" onKeyDown={rows.onKeyDown}>
        <thead>
          <tr>
            <th>Callsign</th>
            <th>Status</th>
            <th>Incident</th>
            <th>Kind</th>
            <th>Base</th>
            <th className={table.number}>For</th>
          </tr>
        </thead>
        <tbody>
          {units.map((unit, at) => (
            <tr key={unit.callsign} {...rows.row(unit.callsign, at)}>
              <td className={table.strong}>{unit.callsign}</td>
              <td>
                <UnitStatus status={unit.status} />
              </td>
              <td className="tabular">{unit.incident ? dayNumber(unit.incident) : ''}</td>
              <td>{unit.kind}</td>
              <td>{unit.base}</td>
              <td className={table.number}>{roughly(since(unit.since, now))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
