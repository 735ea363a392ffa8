import { describe, expect, test } from 'vitest';
import { dueOf } from './due';

const now = Date.parse('2026-11-22T14:00:00Z');
const at = (minutes: number) => new Date(now + minutes * 60_000).toISOString();
const resting = {
  state: 'waiting',
  number: 0,
  reason: '',
  dueAt: null,
  with: '',
  nextAt: at(20),
  lookedAt: null,
};
const calm = {
  state: 'open',
  review: resting,
  crime: null,
  loweringAsked: '',
  delayAsked: '',
  delayUntil: null,
  unjustified: false,
  dueAt: null,
} as Parameters<typeof dueOf>[0];
const codes = (part: object) => dueOf({ ...calm, ...part }, now).map((d) => `${d.tone} ${d.code}`);
const review = (part: object) => ({ review: { ...resting, ...part } });

describe('what is due', () => {
  test('nothing: only when the next look comes', () => {
    expect(dueOf(calm, now)).toEqual([
      { code: 'next', tone: 'calm', head: 'No look at the risk is due', text: 'Next look at 14:20.' },
    ]);
  });

  test('a look says why, since when, and with whom it is by now', () => {
    const [due] = dueOf(
      {
        ...calm,
        ...review({ state: 'overdue', reason: 'late', with: 'supervisor', dueAt: at(-32) }),
      } as typeof calm,
      now,
    );
    expect(due).toMatchObject({
      tone: 'alarm',
      text: 'Help is late, or about to be. Due since 13:28, 32 min ago. It has gone up to the supervisor.',
    });
  });

  test('the most pressing comes first, and nothing is left out', () => {
    expect(
      codes({
        ...review({ state: 'due', reason: 'interval', with: 'handler', dueAt: at(-1) }),
        unjustified: true,
        loweringAsked: 'r1',
        delayAsked: 'r2',
        delayUntil: at(10),
        crime: { dueAt: at(-1), because: 'type/burglary', decided: false, overdue: true },
      }),
    ).toEqual([
      'warn review',
      'alarm unjustified',
      'warn lowering',
      'warn delay',
      'calm delay-ends',
      'alarm crime',
    ]);
  });

  test('a crime decision is quiet until its day runs out', () => {
    const crime = (minutes: number, decided = false) => ({
      crime: { dueAt: at(minutes), because: 'type/burglary', decided, overdue: false },
    });
    expect(codes(crime(600))).toContain('calm crime');
    expect(codes(crime(100))).toContain('warn crime');
    expect(codes(crime(100, true))).toEqual(['calm next']);
  });

  test('a delay that has run out is not shown as agreed', () => {
    expect(codes({ delayUntil: at(-1) })).toEqual(['calm next']);
  });

  test('of a closed incident only the crime decision may still be owed', () => {
    expect(codes({ state: 'closed', unjustified: true })).toEqual([]);
  });
});
