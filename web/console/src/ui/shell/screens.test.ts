import { expect, test } from 'vitest';
import type { Session } from '../../api/records';
import { screensFor } from './screens';

const as = (...roles: string[]) =>
  screensFor({ staff: { roles } } as unknown as Session).map((screen) => screen.label);

test('whoever answers for others reads the audit, and nobody else is shown it', () => {
  expect(as('supervisor')).toContain('Audit');
  expect(as('administrator')).toEqual(['People', 'Audit', 'Import', 'Matching', 'Policy', 'Staff']);
  for (const role of ['handler', 'dispatcher', 'analyst']) expect(as(role)).not.toContain('Audit');
});

test('no two screens have the same key', () => {
  const keys = screensFor({
    staff: { roles: ['supervisor', 'administrator', 'analyst'] },
  } as unknown as Session).map((screen) => screen.keys);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys).toHaveLength(13);
});
