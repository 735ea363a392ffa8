import { expect, test } from 'vitest';
import type { Contact } from '../../api/records';
import { byReference, whatItAdds } from './about';

const all = ['NS-20261121-0042', 'NS-20261122-0042', 'NS-20261122-0007', 'NS-20261122-0107'].map(
  (reference) => ({ reference }),
);

test('the last figures of a reference lead to the one incident that ends so', () => {
  expect(byReference(all, '7')?.reference).toBe('NS-20261122-0007');
  expect(byReference(all, ' 107 ')?.reference).toBe('NS-20261122-0107');
  expect(byReference(all, '22-0042')?.reference).toBe('NS-20261122-0042');
  expect(byReference(all, 'ns-20261121-0042')?.reference).toBe('NS-20261121-0042');
});

test('what leads to several, or nowhere, leads to none', () => {
  expect(byReference(all, '42')).toBeUndefined();
  expect(byReference(all, '4')).toBeUndefined();
  expect(byReference(all, '')).toBeUndefined();
});

test('what the caller adds begins with who rings', () => {
  const contact = {
    number: '+447700900123',
    withheld: false,
    channel: 'phone',
    notes: 'He is back at the door.',
    caller: { name: 'Kath Couper', relation: 'third-party', callbackNumber: '' },
  } as unknown as Contact;
  expect(whatItAdds(contact)).toBe(
    'Kath Couper, third party, 07700 900123 rings again about this.\nHe is back at the door.',
  );
  expect(whatItAdds({ ...contact, caller: null, number: null, notes: '' })).toBe('');
});
