import { expect, test } from 'vitest';
import type { Picture } from '../../api/records';
import { ringing } from './ringing';

type Known = Parameters<typeof ringing>[0];

const known = (part: object) =>
  ({ flags: [], safeContact: null, number: null, ...part }) as unknown as NonNullable<Known>;
const safe = (part: object) =>
  known({ safeContact: { method: 'phone', number: '', times: '', note: '', ...part } });
const from = (number: string, part: object = {}): Partial<Picture> => ({
  number: { number, noCallBack: false, evidence: 'normal', ...part } as Picture['number'],
});

test('nothing known is no warning', () => {
  expect(ringing(undefined)).toBe('');
  expect(ringing(known({}))).toBe('');
  expect(ringing(known(from('+447700900123')))).toBe('');
});

test('a flag, a refuge and a safe way each say why not', () => {
  expect(ringing(known({ flags: [{ code: 'do-not-call-back' }] }))).toBe('Do not ring back.');
  expect(ringing(safe({ method: 'none' }))).toBe('Do not ring back.');
  expect(ringing(known(from('+447700900123', { evidence: 'none' })))).toMatch(/asking a supervisor/);
  expect(ringing(known(from('+447700900123', { noCallBack: true })))).toMatch(/asking a supervisor/);
  expect(ringing(safe({ method: 'text', number: '07700 900231', note: 'He reads her mail' }))).toBe(
    'Do not ring this number. Text message only to 07700 900231. He reads her mail',
  );
});

test('the number that is safe to ring may be the one that rang', () => {
  const called = { ...safe({ number: '07700 900123' }), ...from('+447700900123') };
  expect(ringing(called)).toBe('');
  expect(ringing({ ...called, ...from('+447700900999') })).toBe('Do not ring this number, but 07700 900123.');
});
