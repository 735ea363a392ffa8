import { expect, test } from 'vitest';
import { hoursWords } from './hours';

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri'];

test('no hours at all means always', () => {
  expect(hoursWords([])).toEqual(['Always']);
});

test('days that follow each other are said as a span', () => {
  expect(hoursWords([{ days: weekdays, from: '09:00', to: '17:00', holidays: false }])).toEqual([
    'Monday to Friday, 09:00 to 17:00, not on bank holidays',
  ]);
  expect(hoursWords([{ days: ['sun', 'mon', 'sat'], from: '10:00', to: '24:00', holidays: true }])).toEqual([
    'Monday, Saturday and Sunday, 10:00 to midnight',
  ]);
});

test('hours that run past midnight say so', () => {
  const night = { days: [...weekdays, 'sat', 'sun'], from: '18:00', to: '08:00', holidays: true };
  expect(hoursWords([night])).toEqual(['Every day, 18:00 to 08:00 the next day']);
});
