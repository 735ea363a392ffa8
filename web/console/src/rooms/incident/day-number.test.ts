import { expect, test } from 'vitest';
import { dayNumber, incidentNamed, namesIncident } from './day-number';

const of = (reference: string) => ({ reference, number: Number(reference.split('-').at(-1)) });
const yesterday = of('NS-20261121-0042');
const today = of('NS-20261122-0042');
const alone = of('NS-20261121-0043');
const lastMonth = of('NS-20261022-0007');
const now = Date.parse('2026-11-22T09:00:00Z');
const open = [yesterday, today, alone];
const words = (one: { reference: string }) => `the one of ${one.reference}`;

test('the number of another day stands with its day', () => {
  expect([dayNumber(today, now), dayNumber(yesterday, now)]).toEqual(['42', '21-42']);
});

test('a number that only one has is enough, whatever its day', () => {
  expect(incidentNamed('43', open, words)).toEqual({ incident: alone });
});

test('a number that two have is never guessed at: both are named with what to type', () => {
  const named = incidentNamed('42', open, words);
  expect(named).toEqual({
    refusal:
      '42 is 2 incidents. Type 21-42 for the one of NS-20261121-0042, or 22-42 for the one of NS-20261122-0042.',
  });
});

test.each([
  ['21-42', yesterday],
  ['1122-42', today],
  ['NS-20261122-0042', today],
  ['ns-20261121-0042', yesterday],
])('%s', (typed, incident) => {
  expect(namesIncident(typed)).toBe(true);
  expect(incidentNamed(typed, open, words)).toEqual({ incident });
});

test('days of the same name in two months are told apart by the month', () => {
  const named = incidentNamed('7', [lastMonth, of('NS-20261122-0007')], words);
  expect(named).toMatchObject({ refusal: expect.stringContaining('1022-7') });
});

test('what nobody has is said', () => {
  expect(incidentNamed('20-42', open, words)).toEqual({ refusal: 'No open incident has number 20-42.' });
  expect(namesIncident('x')).toBe(false);
});
