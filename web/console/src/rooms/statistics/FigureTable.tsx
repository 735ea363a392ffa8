import table from '../../ui/table.module.css';
import { Bar } from './Bar';
import classes from './FigureTable.module.css';
import type { Figure } from './figures';

interface Props {
  caption: string;
  figures: Figure[];
  /** Percent at which the first bar shows the target. */
  target?: number;
}

/** Figures with how they came about. */
export function FigureTable({ caption, figures, target }: Props) {
  return (
    <table className={table.table}>
      <caption className="unseen">{caption}</caption>
      <thead>
        <tr>
          <th style={{ width: '30%' }}>Measure</th>
          <th className={table.number} style={{ width: '16%' }}>
            Figure
          </th>
          <th>Counted as</th>
        </tr>
      </thead>
      <tbody>
        {figures.map((f, at) => (
          <tr key={f.name}>
            <td className={table.strong}>{f.name}</td>
            <td className={`${table.number} ${f.value.startsWith('None') ? 'soft' : classes.value}`}>
              {f.value}
            </td>
            <td>
              {f.percent !== null && <Bar percent={f.percent} target={at === 0 ? target : undefined} />}
              <span className="tabular">{f.of}</span>
              {f.note && <p className={classes.note}>{f.note}</p>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
