import { describe, expect, test } from 'vitest';
import { learnServerTime, serverNow } from '../api/time';
import { countdown, dayBounds, exactly, roughly, since, span, timeOfDay, weekday, when } from './clock';

const at = Date.parse('2026-11-21T14:00:00Z');
const minutes = (n: number) => n * 60_000;

describe('spans', () => {
  test.each([
    [0, '0:00'],
    [7_900, '0:07'],
    [760_000, '12:40'],
    [3_723_000, '1:02:03'],
    [-5, '0:00'],
  ])('%i ms counts as %s', (ms, text) => expect(span(ms)).toBe(text));

  test.each([
    [7_000, '7 s'],
    [minutes(12), '12 min'],
    [minutes(60), '1 h'],
    [minutes(185), '3 h 5 min'],
    [minutes(60 * 50), '2 days'],
  ])('%i ms reads as %s', (ms, text) => expect(roughly(ms)).toBe(text));

  test('a moment that is still to come is no wait', () => {
    expect(since('2026-11-21T14:00:05Z', at)).toBe(0);
    expect(since(null, at)).toBe(0);
  });
});

describe('the response clock', () => {
  const due = at + minutes(15);
  test.each([
    ['far from the target', at, null, '15:00 left', 'left'],
    ['near the target', at + minutes(12), null, '3:00 left', 'near'],
    ['past the target', at + minutes(17), null, '2:00 over', 'over'],
    ['long past the target', at + minutes(200), null, '3 h 5 min over', 'over'],
    ['reached in time', at + minutes(90), at + minutes(14), 'Attended in time', 'met'],
    ['reached too late', at + minutes(90), at + minutes(18), 'Attended 3 min late', 'late'],
  ])('%s', (_, now, reached, text, state) => {
    expect(countdown(due, reached, now)).toEqual({ text, state });
  });

  test('a grade without a target says so', () => {
    expect(countdown(null, null, at)).toEqual({ text: 'No target', state: 'none' });
  });
});

describe('time of day', () => {
  test('is that of the control room, summer and winter', () => {
    expect(timeOfDay('2026-11-21T14:02:11Z')).toBe('14:02:11');
    expect(timeOfDay('2026-07-01T14:02:11Z')).toBe('15:02:11');
  });

  test('another day is named', () => {
    expect(when('2026-11-20T14:02:11Z', at)).toBe('20 Nov 14:02');
    expect(when('2026-11-21T09:02:11Z', at)).toBe('09:02');
    expect(when('rubbish', at)).toBe('–');
  });
});

describe('a day in the control room', () => {
  test('is that of the wall clock, and is 23 or 25 hours long twice a year', () => {
    const day = (from: string, to: string) => ({ from, to });
    expect(dayBounds('2026-11-21')).toEqual(day('2026-11-21T00:00:00.000Z', '2026-11-22T00:00:00.000Z'));
    expect(dayBounds('2026-07-01')).toEqual(day('2026-06-30T23:00:00.000Z', '2026-07-01T23:00:00.000Z'));
    expect(dayBounds('2026-03-29')).toEqual(day('2026-03-29T00:00:00.000Z', '2026-03-29T23:00:00.000Z'));
    expect(dayBounds('2026-10-25')).toEqual(day('2026-10-24T23:00:00.000Z', '2026-10-26T00:00:00.000Z'));
  });
});

describe('the clock of this computer', () => {
  test('is put right by the server when it is minutes off, and left alone when it is not', () => {
    const now = Date.now();
    learnServerTime(new Date(now + minutes(3)).toUTCString(), now, now);
    expect(serverNow() - now).toBeGreaterThan(minutes(2.9));
    learnServerTime(new Date(now + 700).toUTCString(), now, now);
    expect(Math.abs(serverNow() - now)).toBeLessThan(1000);
  });
});

test('a moment of another day has its day', () => {
  expect(exactly('2026-11-21T14:02:11Z', at)).toBe('14:02:11');
  expect(exactly('2026-11-20T14:02:11Z', at)).toBe('20 Nov 14:02:11');
  expect(weekday('2026-11-20T14:02:11Z')).toBe('Fri 20 Nov');
});
