import { expect, test } from 'vitest';
import type { Contact, PersonRecord, VulnerablePerson } from '../../api/records';
import { candidates, known, nobody, told } from './about';

const contact = {
  caller: { person: 'p1', name: 'Leanne Example' },
  involved: [
    { person: 'p2', name: 'Craig Example' },
    { person: 'p1', name: 'Leanne Example' },
  ],
} as Contact;

const child = {
  id: 'v1',
  person: null,
  who: 'Maisie, 6',
  withdrawal: null,
  hidden: false,
} as VulnerablePerson;

test('whoever is vulnerable comes first, and nobody twice', () => {
  const all = candidates(contact, [child, { ...child, id: 'v2', person: 'p1', who: 'Leanne Example' }]);
  expect(all.map((c) => [c.name, c.person])).toEqual([
    ['Maisie, 6', ''],
    ['Leanne Example', 'p1'],
    ['Craig Example', 'p2'],
  ]);
});

test('what was taken back and what is hidden is not offered', () => {
  const taken = { ...child, withdrawal: {} } as VulnerablePerson;
  expect(candidates(undefined, [taken, { ...child, hidden: true }])).toEqual([]);
});

const record = {
  name: 'Leanne Example',
  descriptions: [
    { birth: '1989-05-25', withdrawn: false },
    { house: '9', street: 'Old Street', withdrawn: true },
    { house: '2', street: 'Example Street', town: 'Northtown', withdrawn: false },
  ],
  flags: [
    { code: 'interpreter', label: 'Needs an interpreter', note: 'Polish' },
    { code: 'suicide-risk', label: 'Risk of suicide', note: 'In 2024' },
  ],
  safeContact: { method: 'text', number: '07700 900231', times: 'mornings', note: '' },
} as unknown as PersonRecord;

test('a partner is told what they have to prepare for, and no other flag', () => {
  expect(known(record)).toEqual({
    name: 'Leanne Example',
    born: '25 May 1989',
    address: '2 Example Street, Northtown',
    needs: 'Needs an interpreter: Polish',
    safeWay: 'Text message only to 07700 900231, mornings',
  });
});

test('of somebody who is not named neither age nor address goes out', () => {
  const about = {
    ...nobody,
    name: 'Leanne',
    born: '36',
    address: '2 Example Street',
    needs: 'Polish',
    why: 'He reads it',
  };
  expect(told({ ...about, unnamed: true })).toMatchObject({
    born: '',
    address: '',
    needs: 'Polish',
    why: 'He reads it',
  });
  expect(told(about)).toMatchObject({ born: '36', address: '2 Example Street', why: '' });
});
