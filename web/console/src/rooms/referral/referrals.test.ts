import { expect, test } from 'vitest';
import { openWords, stateWords } from './referrals';

const now = Date.parse('2026-11-22T14:00:00Z');

test('a partner is open, opens later, or takes nothing any more', () => {
  expect(openWords({ openNow: true, opens: null, closed: '' }, now)).toBe('Open now');
  expect(openWords({ openNow: false, opens: '2026-11-23T08:00:00Z', closed: '' }, now)).toBe(
    'Closed, opens 23 Nov 08:00',
  );
  expect(openWords({ openNow: false, opens: null, closed: 'merged' }, now)).toBe(
    'Takes nothing any more: merged',
  );
});

test('a referral shows how long it has been as it is, until it is over', () => {
  expect(stateWords({ state: 'silent', waitingMinutes: 185 })).toBe('Not answered in time, 3 h 5 min');
  expect(stateWords({ state: 'withdrawn', waitingMinutes: 3, untold: true })).toBe(
    'Taken back, and the partner does not know yet',
  );
  expect(stateWords({ state: 'ended', waitingMinutes: 185 })).toBe('Ended');
});
