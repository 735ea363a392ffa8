import table from '../../ui/table.module.css';
import { barLength, factorWords } from '../person/words';
import classes from './Matching.module.css';
import type { MatchingField } from './shapes';

/** What each agreement is worth: by what it multiplies the odds where nothing else is known, and how many times likelier
    it is within each class than between strangers. */
export function Weights({ fields }: { fields: MatchingField[] }) {
  const named = fields[0]?.levels[0]?.classes ?? [];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.2, 2.1.1)
    <div className={table.scroll} tabIndex={0}>
      <table className={`${table.table} ${classes.weights}`}>
        <caption className="unseen">What each agreement is worth</caption>
        <thead>
          <tr>
            <th style={{ width: '26%' }}>Agreement</th>
            <th className={table.number}>Odds</th>
            <th style={{ width: '16%' }}>
              <span className="unseen">As a bar, to the right for, to the left against</span>
            </th>
            {named.map((c) => (
              <th key={c.class} className={`${table.number} ${classes.of}`}>
                {c.class}
              </th>
            ))}
          </tr>
        </thead>
        {fields.map((field) => (
          <tbody key={field.name}>
            <tr className={classes.part}>
              <th colSpan={3 + named.length} scope="rowgroup">
                {field.name}
              </th>
            </tr>
            {field.levels.map((level) => (
              <tr key={level.words}>
                <td>{level.words}</td>
                <td className={table.number}>{factorWords(level.factor)}</td>
                <td>
                  <Weight factor={level.factor} />
                </td>
                {level.classes.map((c) => (
                  <td key={c.class} className={table.number}>
                    {factorWords(c.factor)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

/** A factor as a bar from the middle; the figure stands beside it. */
function Weight({ factor }: { factor: number }) {
  const long = 50 * barLength(factor);
  return (
    <svg className={classes.weight} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect width="100" height="10" fill="var(--sunk)" />
      <rect
        x={factor < 1 ? 50 - long : 50}
        width={long}
        height="10"
        fill={factor < 1 ? 'var(--warn-fill)' : 'var(--lamp-fill)'}
      />
      <rect x="49.7" width="0.6" height="10" fill="var(--ink)" />
    </svg>
  );
}
