import { cleanup, render } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { HandlerState } from '../../api/records';
import { StateLine } from './StateLine';

const began = Date.parse('2026-11-21T14:00:00Z');

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function line(state: HandlerState, seconds: number, wrapUpSeconds = 20): string {
  vi.setSystemTime(began + seconds * 1000);
  const { container } = render(
    <StateLine state={state} since={new Date(began).toISOString()} wrapUpSeconds={wrapUpSeconds} />,
  );
  return [...container.querySelectorAll('span')].map((s) => s.textContent).join(' ');
}

test.each([
  ['in time', 12, 'Wrap-up 0:12 of 0:20'],
  ['to the second', 20, 'Wrap-up 0:20 of 0:20'],
  ['too long, and in words', 25, 'Wrap-up 0:25, over 0:20'],
])('wrap-up is measured against the policy: %s', (_, seconds, text) => {
  expect(line('wrap-up', seconds)).toBe(text);
});

test('a policy that allows no time for it measures nothing', () => {
  expect(line('wrap-up', 12, 0)).toBe('Wrapping up 0:12');
});

test('other states only count, and off duty does not', () => {
  expect(line('ready', 70)).toBe('Ready 1:10');
  cleanup();
  expect(line('off', 70)).toBe('Off duty');
});
