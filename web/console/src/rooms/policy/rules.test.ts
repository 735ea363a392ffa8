import { expect, test } from 'vitest';
import { Policy } from '../../api/policy';
import type { Pack } from '../../api/records';
import { asksFor, type Rule, rulesFor } from './rules';

const every: Rule = {
  code: 'every-report',
  when: 'true',
  because: 'Where every report starts.',
  level: 'low',
};
const abuse: Rule = {
  code: 'abuse',
  when: 'answers["weapon"] == "yes"',
  because: 'A weapon is there.',
  types: ['domestic-abuse'],
  grade: 'emergency',
  actions: ['vulnerability-desk'],
};

test('a rule without types speaks about all of them', () => {
  expect(rulesFor([every, abuse], 'noise', '')).toEqual([every]);
  expect(rulesFor([every, abuse], 'domestic-abuse', '')).toEqual([every, abuse]);
  expect(rulesFor([every, abuse], '', '')).toEqual([every, abuse]);
});

test('a rule is found by its reason and by its condition', () => {
  expect(rulesFor([every, abuse], '', 'report STARTS')).toEqual([every]);
  expect(rulesFor([every, abuse], '', 'weapon"]')).toEqual([abuse]);
});

test('what a rule asks for is said in the words of the pack', () => {
  const pack = {
    grades: [{ code: 'emergency', label: 'Grade 1', mark: '1', rank: 1, tone: 'danger', deployable: true }],
    actions: [
      { code: 'vulnerability-desk', label: 'Tell the vulnerability desk', does: 'vulnerability-desk' },
    ],
    riskLevels: [{ code: 'low', label: 'Low', meaning: '', mark: 'L', tone: 'calm' }],
  } as unknown as Pack;
  const policy = new Policy(pack);
  expect(asksFor(abuse, policy)).toEqual(['Grade 1', 'Tell the vulnerability desk']);
  expect(asksFor(every, policy)).toEqual(['Risk: Low']);
});
