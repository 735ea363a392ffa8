import type { VictimUpdate } from '../../api/records';
import { calendarDay } from '../../ui/clock';

/** Which promised updates are shown. */
export type Soon = 'all' | 'overdue' | 'today' | 'week';

const weekMs = 6 * 24 * 3_600_000;

/** The updates that fall into a part of the list; by calendar day of the control room, a week being today and six days
    more, as the server counts. What is overdue is not due today any more. */
export function soon(updates: VictimUpdate[], wanted: Soon, now: number): VictimUpdate[] {
  if (wanted === 'all') return updates;
  if (wanted === 'overdue') return updates.filter((u) => u.state === 'overdue');
  const last = calendarDay(wanted === 'today' ? now : now + weekMs);
  return updates.filter((u) => u.state === 'due' && calendarDay(Date.parse(u.dueAt)) <= last);
}
