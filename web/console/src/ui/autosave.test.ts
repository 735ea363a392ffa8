import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Problem, unreachable } from '../api/problem';
import { Autosave, type Outbox } from './autosave';

function memoryOutbox(): Outbox & { kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    get: (name) => kept.get(name) ?? null,
    set: (name, text) => void kept.set(name, text),
    remove: (name) => void kept.delete(name),
  };
}

/** A server that can be down, with what it has received. */
function server() {
  const received: { text: string; key: string }[] = [];
  let down: Error | null = null;
  return {
    received,
    goDown: (error: Error | null) => {
      down = error;
    },
    save: async (text: string, key: string) => {
      received.push({ text, key });
      if (down) throw down;
    },
  };
}

function given() {
  const s = server();
  const outbox = memoryOutbox();
  return { s, outbox, auto: new Autosave<string>({ name: 'notes/1', save: s.save, outbox, now: () => 42 }) };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('autosave', () => {
  test('saves once when the typing rests, and says when', async () => {
    const { s, auto, outbox } = given();
    for (const text of ['H', 'He', 'Hel']) auto.typed(text);
    expect(auto.state().state).toBe('typing');
    await vi.runAllTimersAsync();
    expect(s.received.map((r) => r.text)).toEqual(['Hel']);
    expect(auto.state()).toEqual({ state: 'saved', savedAt: 42, problem: null });
    expect(outbox.kept.size).toBe(0);
  });

  test('an outage is retried with the same key until it is over', async () => {
    const { s, auto, outbox } = given();
    s.goDown(unreachable());
    auto.typed('He has a knife');
    await vi.advanceTimersByTimeAsync(5000);
    expect(auto.state().state).toBe('failed');
    expect(outbox.kept.get('notes/1')).toBe('"He has a knife"');
    s.goDown(null);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(auto.state().state).toBe('saved');
    expect(s.received.length).toBeGreaterThan(2);
    expect(new Set(s.received.map((r) => r.key)).size).toBe(1);
  });

  test('text typed while a save is under way is saved after it, and never overtaken', async () => {
    const { auto, outbox } = given();
    const order: string[] = [];
    let let1Go = () => {};
    const slow = new Autosave<string>({
      name: 'notes/1',
      outbox,
      save: (text) => {
        order.push(text);
        return order.length === 1 ? new Promise<void>((r) => (let1Go = r)) : Promise.resolve();
      },
    });
    slow.typed('first');
    await vi.advanceTimersByTimeAsync(700);
    slow.typed('first and second');
    await vi.advanceTimersByTimeAsync(100);
    let1Go();
    await vi.runAllTimersAsync();
    expect(order).toEqual(['first', 'first and second']);
    expect(slow.state().state).toBe('saved');
    expect(auto.state().state).toBe('clean');
  });

  test('a refusal is shown and not repeated until the text changes', async () => {
    const { s, auto } = given();
    s.goDown(new Problem(413, 'contact.notes-too-long', 'The notes are longer than 20,000 characters.'));
    auto.typed('x');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(s.received).toHaveLength(1);
    expect(auto.state().state).toBe('refused');
    s.goDown(null);
    auto.typed('y');
    await vi.runAllTimersAsync();
    expect(auto.state().state).toBe('saved');
  });

  test('what a window did not get saved is there for the next one', async () => {
    const { s, auto, outbox } = given();
    s.goDown(unreachable());
    auto.typed('half a sent');
    await vi.advanceTimersByTimeAsync(700);
    const next = new Autosave<string>({ name: 'notes/1', save: s.save, outbox });
    expect(next.left()).toBe('half a sent');
  });

  test('flush sends at once and says whether the server has everything', async () => {
    const { s, auto } = given();
    auto.typed('now');
    expect(await auto.flush()).toBe(true);
    expect(s.received).toHaveLength(1);
    s.goDown(unreachable());
    auto.typed('later');
    expect(await auto.flush()).toBe(false);
  });
});
