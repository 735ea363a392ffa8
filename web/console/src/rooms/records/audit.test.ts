import { expect, test } from 'vitest';
import type { AuditEntry } from '../../api/records';
import { peopleIn, recordOf, whoOf } from './audit';
import { aboutOf, didWhat, kindOf } from './words';

const entry = (more: Partial<AuditEntry>): AuditEntry => ({
  at: '2026-11-21T14:02:11Z',
  by: { id: 'ada', name: 'Ada Field' },
  what: 'contact',
  record: 'c1',
  operation: 'get-contact',
  reason: '',
  ...more,
});

test('a page may name more beside the id, and a list has none', () => {
  expect(recordOf(entry({ record: 'c1 known' }))).toBe('c1');
  expect(recordOf(entry({ record: 'c1; shown: p1' }))).toBe('c1');
  expect(recordOf(entry({ what: 'person', record: 'p1 (refused)' }))).toBe('p1');
  expect(
    recordOf(entry({ what: 'person', record: 'contact c1: look-up by name; shown: p1' })),
  ).toBeUndefined();
  expect(recordOf(entry({ what: 'incident', record: 'i1' }))).toBe('i1');
  expect(recordOf(entry({ record: 'list state= service=999 by-number=false limit=50' }))).toBeUndefined();
  expect(recordOf(entry({ what: 'session', record: '' }))).toBeUndefined();
  expect(recordOf(entry({ what: 'audit', record: 'entries record=c1' }))).toBeUndefined();
});

test('how a list was asked for is said without what was left open', () => {
  const about = (record: string) => aboutOf(entry({ record }));
  expect(about('list state=open limit=200')).toBe('open, the newest 200');
  expect(about('list state= service= by-number=false limit=50')).toBe('the newest 50');
  expect(about('list state= service=999 by-number=true limit=50')).toBe('999, by number, the newest 50');
  expect(about('entries record=c1')).toBe('of c1');
  expect(about('entries from=2026-06-30T23:00:00.000Z to=2026-07-02')).toBe(
    'from 2026-07-01 00:00, until 2026-07-02',
  );
  expect(about('entries')).toBe('all');
  expect(about('c1 known')).toBe('c1 known');
  expect(about('c1 known; shown: p1 p2')).toBe('c1 known; 2 people named');
  expect(about('list state= by-number=true limit=50; shown: p1 number:ab')).toBe(
    'by number, the newest 50; a number was asked for; 1 person named',
  );
});

test('everybody who appears can be chosen once, by name', () => {
  const bob = { id: 'bob', name: 'Bob Marsh' };
  const people = peopleIn([
    entry({ by: bob }),
    entry({}),
    entry({ by: bob }),
    entry({ by: { id: '', name: '' } }),
  ]);
  expect(people).toEqual([
    { value: 'ada', label: 'Ada Field' },
    { value: 'bob', label: 'Bob Marsh' },
  ]);
});

test('an account that has no name any more is its id, a refused sign-in nobody', () => {
  expect(whoOf(entry({ by: { id: 'x1', name: '' } }))).toBe('x1');
  expect(whoOf(entry({ by: { id: '', name: '' } }))).toBe('Nobody signed in');
});

test('what was done is said in words, also where nobody has written any', () => {
  expect(didWhat(entry({ operation: 'write-notes' }))).toBe('Wrote notes');
  expect(didWhat(entry({ operation: 'become-ready' }))).toBe('Become ready');
  expect([kindOf(entry({ what: 'assessment' })), kindOf(entry({ what: 'map' }))]).toEqual([
    'Risk assessment',
    'map',
  ]);
});
