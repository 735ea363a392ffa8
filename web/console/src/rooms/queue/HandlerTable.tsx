import { labelOf, usePolicy } from '../../api/policy';
import type { HandlerState, Supervisor } from '../../api/records';
import { since, span, useNow } from '../../ui/clock';
import table from '../../ui/table.module.css';
import { stateLabels } from './desk';
import classes from './HandlerTable.module.css';

// Who takes part in the work first, who is away last.
const order: HandlerState[] = ['offered', 'on-contact', 'wrap-up', 'ready', 'not-ready', 'off'];

/** The handlers by what they are doing, and for how long. */
export function HandlerTable({ handlers }: { handlers: NonNullable<Supervisor['handlers']> }) {
  const now = useNow();
  const reasons = usePolicy().pack.notReadyReasons;
  const sorted = [...handlers].sort(
    (a, b) => order.indexOf(a.state) - order.indexOf(b.state) || Date.parse(a.since) - Date.parse(b.since),
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1)
    <div className={table.scroll} tabIndex={0} role="group" aria-label="Handlers">
      <table className={table.table}>
        <thead>
          <tr>
            <th>Handler</th>
            <th>State</th>
            <th className={table.number}>For</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map((h) => (
            <tr key={h.id}>
              <td className={table.strong}>{h.name || 'A handler'}</td>
              <td>
                <span className={classes.state} data-state={h.state}>
                  {stateLabels[h.state]}
                </span>
                <span className="soft">
                  {h.service ? ` ${h.service}` : ''}
                  {h.reason ? ` ${labelOf(reasons, h.reason)}` : ''}
                  {!h.present && h.state !== 'off' ? ' (browser gone)' : ''}
                </span>
              </td>
              <td className={table.number}>{h.state === 'off' ? '' : span(since(h.since, now))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
