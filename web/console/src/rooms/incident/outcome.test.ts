import { expect, test } from 'vitest';
import { nothingGiven, promisedWith } from './outcome';

const known = { number: '07700 900123', safeWay: 'Text only' };

test('a call-back goes with the number and the safe way that are known, until somebody changes them', () => {
  const given = { ...nothingGiven, callBack: '2026-11-22T14:00' };
  expect(promisedWith('call-back', given, known)).toEqual({
    callBackBy: '2026-11-22T14:00:00.000Z',
    callBackNumber: '07700 900123',
    callBackSafeWay: 'Text only',
  });
  const changed = { ...given, callBackNumber: '07700 900124', callBackSafeWay: '' };
  expect(promisedWith('call-back', changed, known)).toMatchObject({
    callBackNumber: '07700 900124',
    callBackSafeWay: '',
  });
  // Without a time the server says what is missing.
  expect(promisedWith('call-back', nothingGiven, known)).not.toHaveProperty('callBackBy');
});

test('what was typed under another outcome is not promised', () => {
  const given = {
    ...nothingGiven,
    advice: 'Keep it.',
    adviceWay: 'letter' as const,
    adviceTo: '1 Mill Lane',
    enquiries: 'x',
  };
  expect(promisedWith('answered', given, known)).toEqual({});
  expect(promisedWith('written-advice', given, known)).toEqual({
    advice: 'Keep it.',
    adviceWay: 'letter',
    adviceTo: '1 Mill Lane',
  });
  expect(Object.keys(promisedWith('desk-investigation', given, known))).toEqual(['enquiries', 'enquiriesBy']);
});
