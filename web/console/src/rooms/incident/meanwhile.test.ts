import { expect, test } from 'vitest';
import type { LogEntry } from '../../api/records';
import { endOf, older, unread } from './meanwhile';

const entry = (position: number, kind: string, by: string | null) =>
  ({ position, kind, text: kind, by: by && { id: by, name: by } }) as unknown as LogEntry;

const log = [
  entry(3, 'opened', 'hannah'),
  entry(7, 'information', 'sam'),
  entry(8, 'review', null),
  entry(9, 'line', 'hannah'),
  entry(12, 'unit', null),
];

test('what somebody else wrote since is unread, and what the look itself answers is not', () => {
  expect(unread(log, 3, 'hannah').map((e) => e.position)).toEqual([7, 12]);
  expect(unread(log, 3, 'sam').map((e) => e.position)).toEqual([9, 12]);
  expect(unread(log, endOf(log), 'nobody')).toEqual([]);
  expect(endOf([])).toBe(0);
});

test('half a look is old when another was kept since it was begun', () => {
  expect(older('', 'a2')).toBe(false);
  expect(older('a1', 'a1')).toBe(false);
  expect(older('a1', 'a2')).toBe(true);
});
