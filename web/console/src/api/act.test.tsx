import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Acting, useAct } from './act';
import { Problem, unreachable } from './problem';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A server that answers with what stands in `answers`, one after the other, and keeps the keys it was sent. */
function given(...answers: (Error | string)[]) {
  const keys: string[] = [];
  const send = async (_: string, by: Acting) => {
    keys.push(by['Idempotency-Key']);
    const answer = answers.shift() ?? 'done';
    if (answer instanceof Error) throw answer;
    return answer;
  };
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={new QueryClient()}>{children}</QueryClientProvider>
  );
  const { result } = renderHook(() => useAct(send), { wrapper });
  const run = (input: string) =>
    act(async () => {
      const out = result.current.run(input);
      await vi.runAllTimersAsync();
      await out;
    });
  return { keys, run, now: () => result.current };
}

test('an outage is tried again under the same key', async () => {
  const { keys, run, now } = given(unreachable(), 'done');
  await run('close');
  expect(keys).toHaveLength(2);
  expect(new Set(keys).size).toBe(1);
  expect(now().problem).toBeNull();
});

test('pressing again after an outage keeps the key, because the first may have arrived', async () => {
  const { keys, run, now } = given(unreachable(), unreachable(), unreachable(), 'done');
  await run('close');
  expect(now().problem?.outage).toBe(true);
  await run('close');
  expect(keys).toHaveLength(4);
  expect(new Set(keys).size).toBe(1);
});

test('something else, or the same after a refusal, is a new act', async () => {
  const refusal = new Problem(422, 'incident.units-still-out', 'A unit is still out.');
  const { keys, run, now } = given(refusal, 'done', 'done');
  await run('close');
  expect(now().problem?.detail).toBe('A unit is still out.');
  expect(keys).toHaveLength(1);
  await run('close');
  await run('close');
  expect(new Set(keys).size).toBe(3);
});
