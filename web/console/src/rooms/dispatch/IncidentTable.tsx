import { usePolicy } from '../../api/policy';
import type { IncidentSummary } from '../../api/records';
import { roughly, since, useNow } from '../../ui/clock';
import { GradeMark } from '../../ui/GradeMark';
import table from '../../ui/table.module.css';
import { useRows } from '../../ui/use-rows';
import { dayNumber } from '../incident/day-number';
import { ResponseClock } from '../incident/ResponseClock';
import { LookMarks } from './LookMarks';

interface Props {
  incidents: IncidentSummary[];
  selected: string | undefined;
  select: (id: string) => void;
}

/** Open incidents, the most urgent first. */
export function IncidentTable({ incidents, selected, select }: Props) {
  const policy = usePolicy();
  const now = useNow();
  const rows = useRows<HTMLDivElement>(
    incidents.map((i) => i.id),
    selected,
    select,
  );
  return (
    <div ref={rows.table} className={table.scroll}>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows are chosen, which a plain table cannot say */}
      <table className={table.table} role="grid" aria-label="Open incidents" onKeyDown={rows.onKeyDown}>
        <thead>
          <tr>
            <th className={table.number}>No.</th>
            <th>Grade</th>
            <th style={{ width: '23%' }}>Type</th>
            <th style={{ width: '27%' }}>Place</th>
            <th>Units</th>
            <th>Response</th>
            <th style={{ width: '19%' }}>Look again</th>
            <th className={table.number}>Age</th>
          </tr>
        </thead>
        <tbody>
          {incidents.map((incident, at) => (
            <tr key={incident.id} {...rows.row(incident.id, at)}>
              <td className={`${table.number} ${table.strong}`}>{dayNumber(incident)}</td>
              <td>
                <GradeMark code={incident.grade} size={24} />
              </td>
              <td className={`${table.strong} ${table.clip}`}>{policy.typeLabel(incident.type)}</td>
              <td className={table.clip} title={incident.summary}>
                {incident.place}
              </td>
              <td className={table.tight}>{unitsOf(incident)}</td>
              <td>
                <ResponseClock incident={incident} />
              </td>
              <td>
                <LookMarks incident={incident} />
              </td>
              <td className={table.number}>{roughly(since(incident.openedAt, now))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {incidents.length === 0 && (
        <p className="soft" style={{ padding: 12 }}>
          No incident is open. New ones appear here by themselves.
        </p>
      )}
    </div>
  );
}

function unitsOf(incident: IncidentSummary): string {
  const units = incident.units ?? [];
  return units.length > 0 ? units.map((u) => u.callsign).join(' ') : 'none';
}
