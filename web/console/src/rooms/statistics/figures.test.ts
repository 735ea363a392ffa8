import { expect, test } from 'vitest';
import type { ServiceFigures } from '../../api/records';
import { assessedFigure, figuresOf, percentText } from './figures';

const service: ServiceFigures = {
  service: '999',
  offered: 100,
  answered: 92,
  abandoned: 5,
  shortAbandoned: 2,
  waiting: 1,
  interrupted: 0,
  answeredWithin: { seconds: 10, count: 85, denominator: 92, percent: 92.391 },
  over: { seconds: 120, count: 1 },
  meanAnswerMs: 6400,
  medianAnswerMs: 4000,
  longestMs: 131_000,
  abandonment: {
    numerator: 5,
    denominator: 97,
    percent: 5.15,
    definition: 'Abandoned of answered and abandoned.',
    exclusions: 'callers gone within 5 s.',
    other: { definition: 'Abandoned of offered.', numerator: 5, denominator: 100, percent: 5 },
  },
  target: { seconds: 10, percent: 90, met: true },
};

test('every figure shows numerator and denominator', () => {
  const [within, over, mean, abandoned] = figuresOf(service);
  expect(within).toMatchObject({ value: '92.4 %', of: '85 of 92 answered' });
  expect(over).toMatchObject({ name: 'Waited over 2 min', value: '1' });
  expect(mean).toMatchObject({ value: '6.4 s', of: 'median 4.0 s, longest 2 min 11 s' });
  expect(abandoned?.of).toBe('5 of 97');
  expect(abandoned?.note).toContain('Not counted: callers gone within 5 s.');
});

test('a share of nothing is not nought', () => {
  expect(percentText(null)).toBe('None to count');
  expect(assessedFigure({ total: 0, assessed: 0, deferred: 0, unassessed: 0 }).percent).toBeNull();
});

test('a target says whether it was met, when that can be said', () => {
  expect(figuresOf(service)[0]?.note).toContain('Met.');
  const unknown = figuresOf({ ...service, target: { ...service.target, met: null } });
  expect(unknown[0]?.note).toBe('Target: 90 % within 10 s.');
});
