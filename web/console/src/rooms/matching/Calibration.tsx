import table from '../../ui/table.module.css';
import classes from './Matching.module.css';
import type { MatchingBin } from './shapes';
import { calibrationWords, filled, tenths } from './words';

/** Whether a stated share proved right: points on the line say "as stated", below it the machine was too sure. */
export function Calibration({ bins }: { bins: MatchingBin[] }) {
  const told = filled(bins);
  if (told.length === 0) {
    return <p className="soft">Nobody has decided on a suggestion yet. There is nothing to compare.</p>;
  }
  return (
    <>
      <Plot bins={told} />
      <table className={table.table}>
        <caption className="unseen">Share stated and share confirmed</caption>
        <thead>
          <tr>
            <th>Stated</th>
            <th className={table.number}>On average</th>
            <th className={table.number}>Confirmed</th>
            <th className={table.number}>Decisions</th>
          </tr>
        </thead>
        <tbody>
          {told.map((b) => (
            <tr key={b.from}>
              <td className="tabular">
                {Math.round(100 * b.from)} to {Math.round(100 * b.to)} %
              </td>
              <td className={table.number}>{tenths(b.stated)}</td>
              <td className={table.number}>{tenths(b.confirmed)}</td>
              <td className={table.number}>{b.decided}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

const [left, top, side] = [34, 8, 180];
const quarters = [0, 0.25, 0.5, 0.75, 1];
const across = (share: number) => left + share * side;
const up = (share: number) => top + (1 - share) * side;

function Plot({ bins }: { bins: MatchingBin[] }) {
  const most = Math.max(...bins.map((b) => b.decided));
  return (
    <svg
      className={classes.plot}
      viewBox={`0 0 ${left + side + 14} ${top + side + 34}`}
      role="img"
      aria-label={calibrationWords(bins)}
    >
      {quarters.map((q) => (
        <g key={q}>
          <line className={classes.grid} x1={across(0)} x2={across(1)} y1={up(q)} y2={up(q)} />
          <text x={left - 5} y={up(q) + 3} textAnchor="end">
            {100 * q}
          </text>
          <text x={across(q)} y={up(0) + 13} textAnchor="middle">
            {100 * q}
          </text>
        </g>
      ))}
      <line className={classes.diagonal} x1={across(0)} y1={up(0)} x2={across(1)} y2={up(1)} />
      <polyline
        className={classes.line}
        points={bins.map((b) => `${across(b.stated)},${up(b.confirmed)}`).join(' ')}
      />
      {bins.map((b) => (
        <circle
          key={b.from}
          className={classes.point}
          cx={across(b.stated)}
          cy={up(b.confirmed)}
          r={3 + 4 * Math.sqrt(b.decided / most)}
        />
      ))}
      <text x={across(0.5)} y={up(0) + 28} textAnchor="middle">
        stated, % (a larger point: more decisions)
      </text>
      <text transform={`translate(9 ${up(0.5)}) rotate(-90)`} textAnchor="middle">
        confirmed, %
      </text>
    </svg>
  );
}
