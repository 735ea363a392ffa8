import { expect, test } from 'vitest';
import type { IncidentType, Pack, RiskModel } from '../../api/records';
import { counted, noFacts, type Reason, ruleOf, sourceOf, told } from './trial';

const pack = { riskLevels: [{ code: 'low' }, { code: 'high' }] } as unknown as Pack;
const type = {
  code: 'noise',
  questions: [
    { code: 'now', text: 'Is it going on now?', kind: 'yesno', required: true },
    { code: 'where', text: 'Where?', kind: 'text', required: false },
  ],
} as unknown as IncidentType;
const model = {
  code: 'thrive',
  elements: [
    { code: 'threat', kind: 'level' },
    { code: 'engagement', kind: 'note' },
  ],
} as unknown as RiskModel;

test('only what the type and its model know, and what is filled in, is told', () => {
  const facts = {
    ...noFacts('noise'),
    levels: { threat: 'high', engagement: 'high', conduct: 'low' },
    answers: { now: 'yes', weapon: 'yes' },
    flags: ['carer'],
  };
  expect(told(facts, type, model, pack)).toEqual({
    ...noFacts('noise'),
    levels: { threat: 'high' },
    answers: { now: 'yes' },
    flags: ['carer'],
  });
});

test('what was chosen and taken back is not told', () => {
  const facts = { ...noFacts('noise'), levels: { threat: '' }, answers: { now: '', where: ' ' } };
  expect(told(facts, type, model, pack)).toEqual(noFacts('noise'));
});

test('a new invented contact counts itself', () => {
  expect(noFacts('noise').history).toEqual({ contacts90: 1, incidents365: 0, lowGraded365: 0 });
});

const reason = (rule: string): Reason => ({ rule, because: 'Because.' });

test('only a rule of the pack leads to the list', () => {
  expect(ruleOf(reason('rule/weapon'))).toBe('weapon');
  expect(ruleOf(reason('type/noise'))).toBeUndefined();
  expect(ruleOf(reason('answer/now/yes'))).toBeUndefined();
});

test('where a reason comes from is said: a rule by its code, an answer by its question', () => {
  expect(sourceOf(reason('rule/weapon'), type)).toBe('weapon');
  expect(sourceOf(reason('type/noise'), type)).toBe('the type itself');
  expect(sourceOf(reason('answer/now/yes'), type)).toBe('answer to “Is it going on now?”');
  expect(sourceOf(reason('answer/gone/yes'), undefined)).toBe('answer to “gone”');
});

test('a number of the history is whole, and 0 while nothing is typed', () => {
  expect(['', '-', '12', 3.9, -2].map(counted)).toEqual([0, 0, 12, 3, 0]);
});
