import { expect, test } from 'vitest';
import { lookMarks } from './look-marks';

type Asked = Parameters<typeof lookMarks>[0];

const incident = (part: object) =>
  ({
    ...{ state: 'open', unjustified: false, loweringAsked: '', delayAsked: '', delayUntil: null },
    review: { state: 'waiting', with: '', dueAt: null },
    ...part,
  }) as unknown as Asked;

const words = (part: object) =>
  lookMarks(incident(part)).map((m) => `${m.sign} ${m.words}${m.holder ?? ''}`.trim());

test('a calm incident has no mark, and one that is over asks for nothing', () => {
  expect(words({})).toEqual([]);
  expect(words({ state: 'resolved', unjustified: true })).toEqual([]);
});

test('the gravest stands first, each with a sign and words', () => {
  expect(words({ review: { state: 'due', with: 'handler', dueAt: null } })).toEqual(['! Due']);
  expect(
    words({
      unjustified: true,
      review: { state: 'overdue', with: 'supervisor', dueAt: null },
      delayAsked: 'r1',
      delayUntil: '2026-11-22T10:00:00Z',
    }),
  ).toEqual([
    '!! Vulnerable, delay not agreed',
    '!! Overdue, supervisor',
    '! Waits for a second person',
    'Delay agreed to',
  ]);
});
