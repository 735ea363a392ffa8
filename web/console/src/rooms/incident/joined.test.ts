import { expect, test } from 'vitest';
import type { Incident, IncidentContact } from '../../api/records';
import { callWords, contactsOf } from './joined';

const contact = (part: Partial<IncidentContact>) =>
  ({ contact: 'c', first: false, ...part }) as IncidentContact;

test('the contact that it came from counts also where none has joined', () => {
  const of = (part: object) => contactsOf(part as Incident).map((c) => c.contact);
  expect(of({ contact: 'c1', contacts: [] })).toEqual(['c1']);
  expect(of({ contact: null, contacts: [] })).toEqual([]);
  expect(of({ contact: 'c1', contacts: [{ contact: 'c1' }, { contact: 'c2' }] })).toEqual(['c1', 'c2']);
});

test('a call is named by number, time and who joined it', () => {
  expect(callWords(contact({ first: true }))).toBe('The call that it came from');
  const by = { id: 'h', name: 'Hannah Okafor' };
  expect(callWords(contact({ service: '999', receivedAt: null, by }))).toBe('999, joined by Hannah Okafor');
});
