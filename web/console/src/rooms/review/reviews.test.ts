import { expect, test } from 'vitest';
import { Policy } from '../../api/policy';
import type { BacklogRow, Pack, RequestRow } from '../../api/records';
import { becauseWords, changeWords, reasonWords, whose } from './reviews';

const policy = new Policy({
  grades: [
    { code: 'emergency', label: 'Emergency', rank: 1 },
    { code: 'priority', label: 'Priority', rank: 2 },
  ],
  incidentTypes: [{ code: 'burglary', label: 'Burglary' }],
  riskLevels: [
    { code: 'low', label: 'Low' },
    { code: 'high', label: 'High' },
  ],
  actions: [{ code: 'crime', label: 'Record as a crime' }],
} as Partial<Pack> as Pack);

const row = (review: string, mine: boolean) =>
  ({ incident: { review: { with: review } }, mine }) as BacklogRow;

test('the backlog can be narrowed to my own or to who has it by now', () => {
  const rows = [row('handler', true), row('supervisor', false), row('force-lead', false)];
  expect(whose(rows, 'all')).toHaveLength(3);
  expect(whose(rows, 'mine')).toEqual([rows[0]]);
  expect(whose(rows, 'supervisor')).toEqual([rows[1]]);
  expect(whose(rows, 'force-lead')).toEqual([rows[2]]);
});

const asked = (request: Partial<RequestRow['request']>) =>
  ({ incident: { grade: 'emergency', risk: 'high' }, request }) as RequestRow;

test('a request says from what to what, and what is not asked for is not named', () => {
  const both = asked({ kind: 'lowering', grade: 'priority', risk: 'low' });
  expect(changeWords(both, policy, String)).toBe('Grade: Emergency to Priority. Risk: High to Low');
  const risk = asked({ kind: 'lowering', grade: '', risk: 'low' });
  expect(changeWords(risk, policy, String)).toBe('Risk: High to Low');
});

test('a delay says until when', () => {
  const delay = asked({ kind: 'delay', grade: '', risk: '', until: '2026-11-22T14:00:00Z' });
  expect(changeWords(delay, policy, () => '14:00')).toBe('Wait until 14:00');
});

test('a crime decision says why it is expected', () => {
  expect(becauseWords('type/burglary', policy)).toBe('Reported as Burglary');
  expect(becauseWords('action/crime', policy)).toBe('Record as a crime');
});

test('an unknown reason still says what to do', () => {
  expect(reasonWords('newer-than-this-screen')).toBe('Time to look again');
});
