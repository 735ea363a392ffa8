import type { AdviceWaiting } from '../../api/records';
import { roughly, since, useNow } from '../../ui/clock';
import { RowGrid } from '../../ui/RowGrid';
import table from '../../ui/table.module.css';

const columns = [
  { label: 'Advice', width: '48%' },
  { label: 'Waits for', width: '24%' },
  { label: 'By' },
  { label: 'Waits', number: true },
];

interface Props {
  advice: AdviceWaiting[];
  selected: string | undefined;
  select: (contact: string) => void;
}

/** Advice that nobody said was used or not, the oldest first; also of cases that the desk has ended. */
export function AdviceTable({ advice, selected, select }: Props) {
  const now = useNow();
  return (
    <RowGrid
      label="Advice not answered"
      rows={byContact(advice)}
      id={(row) => row.contact}
      columns={columns}
      selected={selected}
      select={select}
      open={() => document.getElementById('vulnerability-case')?.focus()}
      empty="All advice was answered."
      cells={(row) => (
        <>
          <td title={row.text}>
            {row.text}
            {row.more > 0 && <span className="soft"> and {row.more} more in this contact</span>}
          </td>
          <td>
            {waitsFor(row)}
            <br />
            <span className={`soft tabular ${table.tight}`}>{row.reference || 'no incident yet'}</span>
          </td>
          <td>{row.by.name}</td>
          <td className={table.number}>{roughly(since(row.at, now))}</td>
        </>
      )}
    />
  );
}

/** One row for each contact, which is what is opened: its oldest advice, and how much more there is. */
export function byContact(advice: AdviceWaiting[]): (AdviceWaiting & { more: number })[] {
  const rows = new Map<string, AdviceWaiting & { more: number }>();
  for (const one of advice) {
    const row = rows.get(one.contact);
    if (row) row.more += 1;
    else rows.set(one.contact, { ...one, more: 0 });
  }
  return [...rows.values()];
}

export function waitsFor({ to, handler }: Pick<AdviceWaiting, 'to' | 'handler'>): string {
  if (to === 'officer') return 'the officer';
  return handler ? handler.name : 'the handler';
}
