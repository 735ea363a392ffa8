import { expect, test } from 'vitest';
import type { VictimUpdate } from '../../api/records';
import { soon } from './updates';

// Promises end with the working day in the force's zone; 23:59:59 in winter is the same in UTC.
const now = Date.parse('2026-11-22T14:00:00Z');
const update = (id: string, day: string, state: VictimUpdate['state'] = 'due') =>
  ({ id, state, dueAt: `${day}T23:59:59Z` }) as VictimUpdate;

const all = [
  update('late', '2026-11-20', 'overdue'),
  update('today', '2026-11-22'),
  update('saturday', '2026-11-28'),
  update('sunday', '2026-11-29'),
];
const ids = (updates: VictimUpdate[]) => updates.map((u) => u.id);

test('overdue updates stand apart from those that are still due', () => {
  expect(ids(soon(all, 'overdue', now))).toEqual(['late']);
  expect(ids(soon(all, 'today', now))).toEqual(['today']);
});

test('a week is today and six days more', () => {
  expect(ids(soon(all, 'week', now))).toEqual(['today', 'saturday']);
  expect(soon(all, 'all', now)).toHaveLength(4);
});
