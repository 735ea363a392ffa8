import { expect, test } from 'vitest';
import type { Contact } from '../../api/records';
import { nothingTyped } from '../person/typed';
import { changedDetails, knownCaller, saysNothing, takeIn } from './caller-details';

const caller: Contact['caller'] = {
  person: 'p1',
  name: 'Kath Couper',
  callbackNumber: '',
  relation: 'victim',
  flags: [],
  details: {
    first: 'Kath',
    last: 'Couper',
    birth: '~1985',
    former: 'Denby',
    house: '12',
    street: 'Mill Lane',
    town: 'Oakley',
    phone: '+447700900123',
  },
};

test('a form that is opened again shows what was typed into it', () => {
  expect(knownCaller({ caller })).toMatchObject({
    name: 'Kath Couper',
    relation: 'victim',
    birth: 'about 1985',
    address: '12 Mill Lane, Oakley',
    former: 'Denby',
    sex: '',
    email: '',
  });
  expect(knownCaller({ caller: null })).toEqual(nothingTyped);
});

test('an address typed on one line is no address in parts', () => {
  const typed = knownCaller({ caller: { ...caller, details: { street: 'Oak something' } } });
  expect(typed).toMatchObject({ address: 'Oak something' });
  expect(typed.chosen).toBeUndefined();
});

test('only what was changed is sent, and what was cleared as an empty text', () => {
  const known = knownCaller({ caller });
  expect(changedDetails(known, { ...known, relation: 'witness' })).toBeUndefined();
  expect(changedDetails(known, { ...known, birth: '26 May 1985', former: '' })).toEqual({
    birth: '26 May 1985',
    former: '',
  });
  expect(changedDetails(known, { ...known, address: '3 Oak Court', chosen: undefined })).toEqual({
    unit: '',
    house: '',
    street: '3 Oak Court',
    town: '',
    postcode: '',
    uprn: '',
  });
  expect(changedDetails(nothingTyped, { ...nothingTyped, sex: 'f' })).toEqual({ sex: 'f' });
});

test('what comes from elsewhere fills only what nobody has typed into', () => {
  const known = knownCaller({ caller });
  const typed = { ...nothingTyped, name: 'kath', former: '' };
  const before = { ...nothingTyped, former: 'Denby' }; // cleared here a moment ago
  const next = takeIn(typed, before, known);
  expect(next).toMatchObject({ name: 'kath', former: '', birth: 'about 1985', relation: 'victim' });
  expect(next.chosen?.street).toBe('Mill Lane');
});

test('blanks say nothing of the caller, a choice or a letter does', () => {
  expect(saysNothing({ ...nothingTyped, name: ' ' })).toBe(true);
  expect(saysNothing({ ...nothingTyped, relation: 'witness' })).toBe(false);
  expect(saysNothing({ ...nothingTyped, birth: '4' })).toBe(false);
});
