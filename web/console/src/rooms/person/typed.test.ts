import { describe, expect, test } from 'vitest';
import { askOf, asksAnything, nothingTyped } from './typed';

describe('the question that what was typed makes', () => {
  test('nothing typed asks about the contact alone', () => {
    expect(askOf('c1', nothingTyped)).toEqual({ contact: 'c1', limit: 5 });
    expect(asksAnything(askOf('c1', nothingTyped))).toBe(false);
  });

  test('fragments are sent as typed, with the field that is still being typed', () => {
    expect(
      askOf('c1', { ...nothingTyped, name: ' kath couper ', birth: 'forty-ish', address: 'oak' }, 'address'),
    ).toEqual({
      contact: 'c1',
      limit: 5,
      name: 'kath couper',
      birth: 'forty-ish',
      address: 'oak',
      typing: 'street',
    });
  });

  test('an address chosen from the gazetteer is sent in its parts', () => {
    const chosen = { house: '14', street: 'Weaver Street', town: 'Lanternby' };
    const ask = askOf('c1', { ...nothingTyped, address: '14 Weaver Street, Lanternby', chosen }, 'address');
    expect(ask).toEqual({ contact: 'c1', limit: 5, ...chosen });
  });

  test('a number to ring back counts once it is whole', () => {
    expect(askOf('c1', { ...nothingTyped, callbackNumber: '07700 90' }).phone).toBeUndefined();
    expect(askOf('c1', { ...nothingTyped, callbackNumber: '07700 900231' }).phone).toBe('07700 900231');
  });
});

test('one letter is not yet a question', () => {
  expect(asksAnything({ limit: 5, name: 'k' })).toBe(false);
  expect(asksAnything({ limit: 5, name: 'ka' })).toBe(true);
  expect(asksAnything({ limit: 5, reason: 'asked by dispatch' })).toBe(false);
});
