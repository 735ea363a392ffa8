import { expect, test } from 'vitest';
import { offerWarnings } from './offer-words';

const flag = (label: string, tone: string) => ({
  ...{ code: label, label, tone, mark: '!', kind: 'risk' as const, people: ['p1'] },
});

test('dangers first, then what is owed, then the first word on the number', () => {
  expect(
    offerWarnings({
      callBacksOwed: 1,
      warnings: ['Do not call back on this number.', 'Shared.'],
      flags: [flag('Weapons', 'danger'), flag('Deaf', 'notice')],
    }),
  ).toEqual([
    'Warnings on people of this number: Weapons.',
    'A call back is owed.',
    'Do not call back on this number.',
  ]);
  expect(offerWarnings({ callBacksOwed: 0, warnings: [], flags: [] })).toEqual([]);
});
