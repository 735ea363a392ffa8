import { expect, test } from 'vitest';
import type { MatchingModel } from './shapes';
import {
  calibrationWords,
  fate,
  filled,
  memoryWords,
  perCallWords,
  replayWords,
  verdictWords,
} from './words';

const bin = (from: number, decided: number, stated: number, confirmed: number) => ({
  from,
  to: from + 0.1,
  decided,
  stated,
  confirmed,
});

test('a model is in use, was in use, or was refused', () => {
  const model = (number: number, liveSince: string | null) => ({ number, liveSince }) as MatchingModel;
  const live = model(3, '2026-11-20T03:00:00Z');
  expect(fate(live, live)).toBe('in use');
  expect(fate(model(1, '2026-11-01T03:00:00Z'), live)).toBe('was in use');
  expect(fate(model(4, null), live)).toBe('refused');
  expect(fate({ ...model(1, '2026-11-01T03:00:00Z'), setAside: true }, live)).toContain('set aside');
});

test('how many of a class there are is said as a person would', () => {
  expect(perCallWords(0.62)).toBe('0.6 for each caller');
  expect(perCallWords(9.29)).toBe('9.3 for each caller');
  expect(perCallWords(0.0005)).toBe('1 for every 2,000 callers');
  expect(perCallWords(0)).toBe('none');
  expect(memoryWords(300 * 1_048_576)).toBe('300 MB');
  expect(memoryWords(1.5 * 1024 * 1_048_576)).toBe('1.5 GB');
});

test('a replay that fails says how often and why', () => {
  const all = { of: 3, reproduced: 3, differs: 0, noModel: 0, noAdvice: 1 };
  expect(replayWords(all)).toContain('All 3');
  expect(replayWords({ ...all, reproduced: 1, differs: 1, noModel: 1 })).toBe(
    '1 of 3 stored scores come out the same; 1 do not; of 1 the model is not kept here.',
  );
  expect(replayWords({ ...all, of: 0, reproduced: 0 })).toContain('No decision');
});

test('bins without decisions are not points', () => {
  const bins = [bin(0.1, 0, 0, 0), bin(0.8, 12, 0.85, 0.75)];
  expect(filled(bins)).toHaveLength(1);
  expect(calibrationWords(bins)).toBe(
    'Share stated against share confirmed: stated 85.0 %, confirmed 75.0 % of 12.',
  );
  expect(calibrationWords([])).toContain('Nobody has decided');
});

test('the last attempt is told with its reason', () => {
  const at = '2026-11-21T03:00:00Z';
  expect(verdictWords({ running: false, nextAt: at, warning: '', last: null })).toContain(
    'Nothing was tried',
  );
  const last = { at, verdict: 'too-few' as const, says: '34 descriptions.' };
  expect(verdictWords({ running: false, nextAt: at, warning: '', last })).toBe(
    'There was too little to learn from. 34 descriptions.',
  );
});
