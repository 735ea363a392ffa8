import { describe, expect, test } from 'vitest';
import { longDay, suggested, workingDay } from './promise';

const reasons = [
  { code: 'vulnerable', label: 'Vulnerable', factors: ['child'] },
  { code: 'serious-crime', label: 'Serious', types: ['sexual-offence'] },
  { code: 'persistently-targeted', label: 'Again', patterns: ['repeat-victim'] },
];
const theft = { code: 'theft', label: 'Theft' };

describe('enhanced rights are offered on a sign', () => {
  test('of vulnerability, of the type, of the history', () => {
    const child = [{ code: 'child', label: 'A child' }];
    expect(suggested(reasons, { factors: child, type: theft, patterns: [] })).toEqual({
      code: 'vulnerable',
      because: 'A child',
    });
    const rape = { code: 'sexual-offence', label: 'Sexual offence' };
    expect(suggested(reasons, { factors: [], type: rape, patterns: [] })?.code).toBe('serious-crime');
    const again = [{ code: 'repeat-victim', label: 'Repeat victim' }];
    expect(suggested(reasons, { factors: [], type: theft, patterns: again })?.because).toBe('Repeat victim');
  });

  test('and on none without', () => {
    expect(suggested(reasons, { factors: [], type: theft, patterns: [] })).toBeUndefined();
  });
});

test('working days skip the weekend and bank holidays, as the server counts them', () => {
  const holidays = [
    { on: '2026-12-25', label: 'Christmas Day' },
    { on: '2026-12-28', label: 'Boxing Day, substitute' },
  ];
  expect(workingDay(Date.parse('2026-11-20T23:30:00Z'), 1, holidays)).toBe('2026-11-23');
  expect(workingDay(Date.parse('2026-12-24T12:00:00Z'), 1, holidays)).toBe('2026-12-29');
  expect(workingDay(Date.parse('2026-07-06T23:30:00Z'), 1, holidays)).toBe('2026-07-08'); // past midnight on the wall
  expect(longDay('2026-12-29')).toBe('Tuesday 29 December');
});
