import type { Performance } from '../../api/records';
import { roughly } from '../../ui/clock';
import { GradeMark } from '../../ui/GradeMark';
import table from '../../ui/table.module.css';
import { Bar } from './Bar';
import { percentText } from './figures';

/** Incidents by grade: how many, resolved how, attended in time or not. */
export function IncidentFigures({ incidents }: { incidents: NonNullable<Performance['incidents']> }) {
  return (
    <table className={table.table}>
      <caption className="unseen">Incidents by grade</caption>
      <thead>
        <tr>
          <th>Grade</th>
          <th className={table.number}>Opened</th>
          <th className={table.number}>Resolved without deployment</th>
          <th className={table.number}>Attended</th>
          <th className={table.number}>Within target</th>
          <th style={{ width: '28%' }}>Counted as</th>
          <th className={table.number}>Median time to attend</th>
        </tr>
      </thead>
      <tbody>
        {incidents.map((i) => (
          <tr key={i.grade}>
            <td>
              <GradeMark code={i.grade} label size={22} />
            </td>
            <td className={table.number}>{i.opened}</td>
            <td className={table.number}>{i.resolvedWithoutDeployment}</td>
            <td className={table.number}>{i.attended}</td>
            <td className={`${table.number} ${table.strong}`}>{percentText(i.withinTarget.percent)}</td>
            <td>
              {i.withinTarget.percent !== null && <Bar percent={i.withinTarget.percent} />}
              <span className="tabular">
                {i.withinTarget.count} of {i.withinTarget.denominator} with a target
              </span>
            </td>
            <td className={table.number}>{i.medianAttendMs === null ? '–' : roughly(i.medianAttendMs)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
