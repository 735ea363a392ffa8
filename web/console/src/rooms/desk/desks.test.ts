import { expect, test } from 'vitest';
import type { VulnerabilityRow } from '../../api/records';
import { askWords, tryWords } from './desks';

const ask = (given: Partial<VulnerabilityRow['asks'][number]>): VulnerabilityRow['asks'][number] => ({
  source: 'handler',
  because: '',
  label: '',
  why: '',
  by: null,
  at: '2026-11-22T12:00:00Z',
  ...given,
});

test('a person who asked is named with what they said', () => {
  const words = askWords(ask({ why: 'She whispers', by: { id: '1', name: 'Priya Shah' } }));
  expect(words).toBe('Asked for by Priya Shah: She whispers');
});

test('a rule or factor is said in the words of the pack, else by its code', () => {
  expect(askWords(ask({ source: 'factor', because: 'child', label: 'A child' }))).toBe(
    'Seen in somebody: A child',
  );
  expect(askWords(ask({ source: 'rule', because: 'gone' }))).toBe('The rules ask: gone');
});

test('nobody chose a random case, so it gives no reason', () => {
  expect(askWords(ask({ source: 'sample', because: 'sample' }))).toBe('Drawn at random: nobody saw anything');
});

test('every result of a try has words', () => {
  expect(tryWords('unsafe')).toBe('Not safe to ring');
});
