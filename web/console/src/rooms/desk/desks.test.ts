import { expect, test } from 'vitest';
import type { AdviceWaiting, ResolutionLists, VulnerabilityRow } from '../../api/records';
import { byContact, waitsFor } from './AdviceTable';
import { askWords, someLate, tryWords } from './desks';

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

const advice = (contact: string, text: string): AdviceWaiting => ({
  ...{ contact, text, advice: text, to: 'handler', reference: '', incident: null, handler: null },
  by: { id: '1', name: 'Nasreen Aziz' },
  at: '2026-11-22T12:00:00Z',
});

test('advice of one contact is one row: the oldest, and how much more there is', () => {
  const rows = byContact([advice('c1', 'old'), advice('c2', 'other'), advice('c1', 'new')]);
  expect(rows.map((row) => `${row.contact} ${row.text} ${row.more}`)).toEqual(['c1 old 1', 'c2 other 0']);
});

test('advice waits for a named handler, for whoever answered, or for the officer', () => {
  expect(waitsFor({ to: 'handler', handler: { id: '2', name: 'Hannah Okafor' } })).toBe('Hannah Okafor');
  expect(waitsFor({ to: 'handler', handler: null })).toBe('the handler');
  expect(waitsFor({ to: 'officer', handler: { id: '2', name: 'Hannah Okafor' } })).toBe('the officer');
});

test('the desk is late with what was not rung, not sent or not ended', () => {
  const lists: ResolutionLists = { cases: [], callBacks: [], toCheck: [], advice: [] };
  expect(someLate(lists)).toBe(false);
  const ring = { state: 'due', climbed: '' } as unknown as ResolutionLists['callBacks'][number];
  expect(someLate({ ...lists, callBacks: [ring] })).toBe(false);
  expect(someLate({ ...lists, callBacks: [{ ...ring, climbed: 'late' }] })).toBe(true);
  const enquiry = (overdue: boolean) =>
    ({ enquiry: { overdue } }) as unknown as ResolutionLists['cases'][number];
  expect(someLate({ ...lists, cases: [enquiry(false)] })).toBe(false);
  expect(someLate({ ...lists, cases: [enquiry(true)] })).toBe(true);
  expect(someLate({ ...lists, advice: [{} as unknown as ResolutionLists['advice'][number]] })).toBe(true);
});
