import { expect, test } from 'vitest';
import { Policy } from '../../api/policy';
import type { Pack } from '../../api/records';
import { compared, differences } from './compared';

const element = (code: string, label: string) => ({
  code,
  label,
  kind: 'level',
  required: true,
  meaning: '',
  prompts: [],
});
const policy = new Policy({
  grades: [],
  riskLevels: [
    { code: 'low', label: 'Low' },
    { code: 'high', label: 'High' },
  ],
  riskModel: 'thrive',
  riskModels: [
    { code: 'thrive', label: 'THRIVE', elements: [element('threat', 'Threat'), element('harm', 'Harm')] },
    { code: 'strive', label: 'STRIVE', elements: [element('victim', 'Victim')] },
  ],
  incidentTypes: [
    {
      code: 'burglary',
      label: 'Burglary',
      questions: [{ code: 'weapon', text: 'A weapon?', kind: 'yesno' }],
    },
    { code: 'hate', label: 'Hate crime', riskModel: 'strive', questions: [] },
  ],
} as unknown as Pack);
const before = {
  type: 'burglary',
  levels: { threat: 'low', harm: 'low' },
  notes: { harm: 'bruised' },
  answers: { weapon: 'no' },
  risk: 'low',
};

test('what differs, in words and in the order of the form', () => {
  const after = {
    ...before,
    levels: { threat: 'low', harm: 'high' },
    answers: { weapon: 'yes' },
    risk: 'high',
  };
  expect(differences(before, after, policy).map((d) => [d.field, d.before, d.after])).toEqual([
    ['answers.weapon', 'No', 'Yes'],
    ['levels.harm', 'Low', 'High'],
    ['risk', 'Low', 'High'],
  ]);
});

test('a space more is no difference, and what nobody said is left out', () => {
  expect(differences(before, { ...before, notes: { harm: ' bruised ', threat: '' } }, policy)).toEqual([]);
  expect(compared(before, before, policy).map((c) => c.field)).toEqual([
    'type',
    'answers.weapon',
    'levels.threat',
    'levels.harm',
    'notes.harm',
    'risk',
  ]);
});

test('with another type, elements and answers of both are shown', () => {
  const after = { type: 'hate', levels: { victim: 'high' }, notes: {}, answers: {}, risk: 'high' };
  expect(differences(before, after, policy).map((d) => d.field)).toEqual([
    'type',
    'answers.weapon',
    'levels.victim',
    'levels.threat',
    'levels.harm',
    'notes.harm',
    'risk',
  ]);
});
