import { expect, test } from 'vitest';
import type { Pack, RiskToDo } from '../../api/records';
import { actionWords, whoIsVulnerable, withProposed } from './to-do';

const pack = {
  actions: [
    { code: 'ambulance', label: 'Ask for an ambulance', does: 'tell' },
    { code: 'refer', label: 'Offer a referral', does: 'referral' },
    { code: 'desk', label: 'Vulnerability desk', does: 'vulnerability-desk' },
    { code: 'decide', label: 'Decide', does: 'right-care' },
  ],
} as unknown as Pack;
const done: RiskToDo = {
  ...{ action: 'ambulance', since: '2026-11-22T04:00:00Z', answer: 'done', note: '4411', unnamed: '' },
  ...{ by: null, at: null },
};

test('what the rules ask for by now is to be done before anything is saved, each thing once', () => {
  const list = withProposed([done], ['ambulance', 'refer'], pack);
  expect(list.map((one) => [one.action, one.answer])).toEqual([
    ['ambulance', 'done'],
    ['refer', ''],
  ]);
});

test('what Bluelamp does by itself or asks for as a decision is not ticked off by hand', () => {
  expect(withProposed([], ['desk', 'decide', 'gone'], pack)).toEqual([]);
});

test('every action has words', () => {
  expect(actionWords(pack, 'ambulance')).toBe('Ask for an ambulance');
  expect(actionWords(pack, whoIsVulnerable)).toMatch(/who is vulnerable/);
});
