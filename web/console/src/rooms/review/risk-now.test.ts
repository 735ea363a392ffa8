import { expect, test } from 'vitest';
import type { BacklogRow, BelowRow, RequestRow } from '../../api/records';
import { riskNow } from './risk-now';

const row = (id: string, holder: string, unjustified = false) =>
  ({ incident: { id, unjustified, review: { with: holder } }, mine: false }) as unknown as BacklogRow;

test('somebody vulnerable who waits stands first, then what has climbed furthest, and each figure leads to its list', () => {
  const reviews = [
    row('a', 'handler'),
    row('b', 'supervisor', true),
    row('d', 'supervisor'),
    row('c', 'force-lead'),
  ];
  const { figures, climbed } = riskNow(reviews, [{} as RequestRow], [{ overdue: true } as BelowRow], {
    ...{ vulnerability: 1, resolution: 1, callbacksOverdue: 2, adviceUnanswered: 0, adviceForMe: 0 },
  });
  expect(climbed.map((r) => r.incident.id)).toEqual(['b', 'c', 'd']);
  expect(figures.map((f) => `${f.count} ${f.tab}${f.late ? ' late' : ''}`)).toEqual([
    '1 late late',
    '2 late late',
    '1 late',
    '1 late late',
    '1 second',
    '1 below late',
    '2 resolution late',
  ]);
});

test('a calm room', () => {
  const { figures, climbed } = riskNow([], [], [], undefined);
  expect(climbed).toEqual([]);
  expect(figures.every((f) => f.count === 0)).toBe(true);
});
