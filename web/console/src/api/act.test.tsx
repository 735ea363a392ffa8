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

test('the same asked again while the first is on its way is one act', async () => {
  const { keys, now } = given('done', 'done');
  await act(async () => {
    const first = now().run('line');
    const second = now().run('line');
    await vi.runAllTimersAsync();
    expect(await first).toBe('done');
    expect(await second).toBe('done');
  });
  expect(keys).toHaveLength(1);
});

test('another file is another act, also after an outage', async () => {
  const sent: string[] = [];
  const send = async (_: { kind: string; file: Blob }, by: Acting) => {
    sent.push(by['Idempotency-Key']);
    throw unreachable();
  };
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={new QueryClient()}>{children}</QueryClientProvider>
  );
  const { result } = renderHook(() => useAct(send), { wrapper });
  for (const text of ['a', 'b']) {
    await act(async () => {
      const out = result.current.run({ kind: 'people', file: new Blob([text]) });
      await vi.runAllTimersAsync();
      await out;
    });
  }
  expect(new Set(sent).size).toBe(2);
});
