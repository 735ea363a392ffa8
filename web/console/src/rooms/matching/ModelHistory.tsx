import { when } from '../../ui/clock';
import table from '../../ui/table.module.css';
import type { MatchingModel } from './shapes';
import { fate } from './words';

/** Every model that was ever in use, and the candidates that the gate refused, with what it compared. */
export function ModelHistory({ history, live }: { history: MatchingModel[]; live: MatchingModel }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.2, 2.1.1)
    <div className={table.scroll} tabIndex={0}>
      <table className={table.table}>
        <caption className="unseen">Models, the newest first</caption>
        <thead>
          <tr>
            <th>Model</th>
            <th>Made</th>
            <th>State</th>
            <th style={{ width: '55%' }}>Gate: before, after</th>
          </tr>
        </thead>
        <tbody>
          {history.map((m) => (
            <tr key={m.number}>
              <td className={table.strong}>{m.version}</td>
              <td className={table.tight}>{when(m.madeAt)}</td>
              <td className={table.tight}>{fate(m, live)}</td>
              <td>
                {m.measures.map((one) => (
                  <div key={one.name} className="tabular">
                    {one.passed ? '✓' : '✗'} {one.name}: {figure(one.before)}, {figure(one.after)} on {one.of}
                    <span className="unseen">{one.passed ? ' (passed)' : ' (not passed)'}</span>
                  </div>
                ))}
                {m.refused && <div>{m.refused}</div>}
                {m.origin === 'shipped' && <span className="soft">Came with the program.</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** F1 to the fourth place; a number of suggestions needs no more either. */
function figure(n: number): string {
  return n.toFixed(4);
}
