import { expect, test } from 'vitest';
import { callerLine, numberLine, onLine, spoken } from './caller-line';

test.each([
  ['+447700900123', '07700 900123'],
  ['+442079460001', '020 7946 0001'],
  ['+441134960001', '0113 496 0001'],
  ['+441632960001', '01632 960001'],
  ['+33123456789', '+33123456789'],
  ['anonymous', 'anonymous'],
])('%s is read out as %s', (number, text) => expect(spoken(number)).toBe(text));

const caller = { number: '+447700900123', withheld: false, callerName: null, channel: 'phone' as const };

test('a withheld number is never shown', () => {
  expect(numberLine({ ...caller, withheld: true })).toBe('Number withheld');
});

test('a name goes before a number', () => {
  expect(callerLine({ ...caller, callerName: 'Ann Marsh' })).toBe('Ann Marsh');
  expect(callerLine({ ...caller, number: null, channel: 'counter' })).toBe('In person');
});

test('only a telephone call can be held or hung up', () => {
  expect(onLine({ channel: 'phone', state: 'held' })).toBe(true);
  expect(onLine({ channel: 'phone', state: 'wrap-up' })).toBe(false);
  expect(onLine({ channel: 'counter', state: 'talking' })).toBe(false);
  expect(onLine(undefined)).toBe(false);
});
