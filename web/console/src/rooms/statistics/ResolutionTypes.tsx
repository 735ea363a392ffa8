import type { ResolutionFigures } from '../../api/records';
import table from '../../ui/table.module.css';
import classes from './FigureTable.module.css';
import { percentText } from './figures';

type Rates = ResolutionFigures['types'];

const shareText = ({ count, denominator, percent }: Rates[number]['good']) =>
  denominator === 0 ? '–' : `${percentText(percent)} (${count} of ${denominator})`;

/** Resolved without deployment by opening type, with how well. */
export function ResolutionTypes({ types }: { types: Rates }) {
  if (types.length === 0) return null;
  return (
    <table className={table.table}>
      <caption className={classes.caption}>
        By type: of those resolved or closed; found good, of those that a supervisor looked at
      </caption>
      <thead>
        <tr>
          <th>Type</th>
          <th className={table.number}>Without deployment</th>
          <th className={table.number}>The caller agreed</th>
          <th className={table.number}>Found good</th>
        </tr>
      </thead>
      <tbody>
        {types.map((type) => (
          <tr key={type.type}>
            <td className={table.strong}>{type.label}</td>
            <td className={table.number}>{shareText(type.resolved)}</td>
            <td className={table.number}>{shareText(type.agreed)}</td>
            <td className={table.number}>{shareText(type.good)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
