import { expect, test } from 'vitest';
import { adviceWords, givenWords } from './advice-words';

test('advice in one line says how much of it was given', () => {
  const lines = [
    { kind: 'safeguarding', text: 'Lock the door.', given: 'given' as const },
    { kind: 'scene', text: 'Touch nothing.', given: 'not-given' as const },
    { kind: 'prevention', text: 'Cut the hedge.', given: '' as const },
  ];
  expect(adviceWords(lines)).toBe('1 of 3 given: Lock the door.');
  expect(adviceWords(lines.slice(1))).toBe('0 of 2 given');
  expect(adviceWords([])).toBe('');
  expect(adviceWords(undefined)).toBe('');
  expect(lines.map((l) => givenWords(l.given))).toEqual(['given', 'could not be given', 'not said']);
});
