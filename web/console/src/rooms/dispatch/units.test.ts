import { expect, test } from 'vitest';
import type { Pack } from '../../api/records';
import { unitStatusLabel } from './units';

const status = (code: string, label: string, role?: string): Pack['unitStatuses'][number] => ({
  code,
  label,
  role,
  alerts: false,
  deployable: false,
  message: false,
  onShift: true,
  stopsClock: false,
});

const table = [
  status('1', 'On duty'),
  status('2', 'Available, on patrol', 'available'),
  status('6', 'Arrived', 'at-scene'),
];

test('a status has the words of the force, by its meaning and not by its code', () => {
  expect(unitStatusLabel(table, 'available')).toBe('Available, on patrol');
  expect(unitStatusLabel(table, 'at-scene')).toBe('Arrived');
});

test('where the force has none of that meaning, or no table, there are plain words', () => {
  expect(unitStatusLabel(table, 'assigned')).toBe('Assigned');
  expect(unitStatusLabel(table, 'off-duty')).toBe('Off duty');
  expect(unitStatusLabel(null, 'en-route')).toBe('En route');
});
