import { expect, test } from 'vitest';
import { momentOf, shownMoment } from './moment';

test('the control room’s winter and summer time', () => {
  expect(momentOf('2026-11-22T14:00')).toBe('2026-11-22T14:00:00.000Z');
  expect(momentOf('2026-07-01T14:00')).toBe('2026-07-01T13:00:00.000Z');
  expect(shownMoment(Date.parse('2026-07-01T13:00:00Z'))).toBe('2026-07-01T14:00');
});

test('the hour that happens twice is the first of the two', () => {
  expect(momentOf('2026-10-25T01:30')).toBe('2026-10-25T00:30:00.000Z');
});

test('what is no time', () => {
  expect(momentOf('')).toBeNull();
});
