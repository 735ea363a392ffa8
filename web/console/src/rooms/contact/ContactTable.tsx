import { usePolicy } from '../../api/policy';
import type { ContactSummary } from '../../api/records';
import { span, when } from '../../ui/clock';
import table from '../../ui/table.module.css';
import { useRows } from '../../ui/use-rows';
import { numberLine } from './caller-line';
import { shortService, shortStates } from './words';

interface Props {
  contacts: ContactSummary[];
  selected: string | undefined;
  select: (id: string) => void;
  open?: (id: string) => void;
  label: string;
}

/** Contacts, newest first. */
export function ContactTable({ contacts, selected, select, open, label }: Props) {
  const policy = usePolicy();
  const rows = useRows<HTMLDivElement>(
    contacts.map((c) => c.id),
    selected,
    select,
    open,
  );
  return (
    <div ref={rows.table} className={table.scroll}>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows are chosen, which a plain table cannot say */}
      <table className={table.table} role="grid" aria-label={label} onKeyDown={rows.onKeyDown}>
        <thead>
          <tr>
            <th>Received</th>
            <th>Service</th>
            <th>Number</th>
            <th>Caller</th>
            <th>Type</th>
            <th>State</th>
            <th className={table.number}>Waited</th>
            <th>Handler</th>
          </tr>
        </thead>
        <tbody>
          {contacts.map((c, at) => (
            <tr key={c.id} {...rows.row(c.id, at)}>
              <td className="tabular">{when(c.receivedAt)}</td>
              <td className={table.strong}>{shortService(c.service, policy)}</td>
              <td className="tabular">{numberLine(c)}</td>
              <td>{c.callerName ?? ''}</td>
              <td>{c.type ? policy.typeLabel(c.type) : <span className="soft">none</span>}</td>
              <td>{shortStates[c.state]}</td>
              <td className={table.number}>{c.waitedMs === null ? '' : span(c.waitedMs)}</td>
              <td>{c.handler?.name ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {contacts.length === 0 && (
        <p className="soft" style={{ padding: 12 }}>
          No contact fits.
        </p>
      )}
    </div>
  );
}
