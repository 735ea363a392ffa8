import { asProblem, type Problem } from '../api/problem';
import { uuid } from '../api/uuid';
import { waiting } from './unsaved';

/** How safe the newest text is. */
export interface Saving {
  state: 'clean' | 'typing' | 'saving' | 'saved' | 'failed' | 'refused';
  savedAt: number | null;
  problem: Problem | null;
}

/** Where unsaved text outlives a reload until the server has it. */
export interface Outbox {
  get: (name: string) => string | null;
  set: (name: string, text: string) => void;
  remove: (name: string) => void;
}

interface Options<T> {
  /** Unique for the record and field: the place in the outbox. */
  name: string;
  /** Sends the whole value. The key is the same for every retry of one value. */
  save: (value: T, key: string) => Promise<unknown>;
  outbox: Outbox;
  now?: () => number;
  delayMs?: number;
}

const retryMs = [1000, 2000, 4000, 8000, 15_000];

/** Saves what is typed, soon after it is typed, and never loses a letter: one save at a time, the newest value wins,
    an outage is retried until it is over, and the outbox keeps the value until the server has acknowledged it. */
export class Autosave<T> {
  private saving: Saving = { state: 'clean', savedAt: null, problem: null };
  private pending: { value: T; key: string } | null = null;
  private inFlight: Promise<void> | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private failures = 0;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly options: Options<T>) {}

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  state = (): Saving => this.saving;

  /** What an earlier window typed and did not get saved, or null. */
  left(): T | null {
    const text = this.options.outbox.get(this.options.name);
    try {
      return text === null ? null : (JSON.parse(text) as T);
    } catch {
      return null;
    }
  }

  /** Takes a new value; it is sent when the typing rests. */
  typed(value: T): void {
    this.pending = { value, key: uuid() };
    waiting.add(this);
    this.options.outbox.set(this.options.name, JSON.stringify(value));
    this.failures = 0;
    this.set({ state: 'typing', problem: null });
    this.wait(this.options.delayMs ?? 600);
  }

  /** What it saves. */
  get name(): string {
    return this.options.name;
  }

  /** Sends at once what waits, as before a form is handed in; after an outage once more. Resolves true when the
      server has everything. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer);
    if (this.saving.state === 'failed' && !this.inFlight) await this.send();
    while (
      this.inFlight ||
      (this.pending && this.saving.state !== 'failed' && this.saving.state !== 'refused')
    ) {
      await (this.inFlight ?? this.send());
    }
    return this.pending === null;
  }

  /** Tries again now, for when the network is back. */
  retry = (): void => {
    if (this.pending && !this.inFlight) void this.send();
  };

  /** Lets another saver of the same name go on with what stands in the outbox. */
  leave(): void {
    clearTimeout(this.timer);
    this.pending = null;
    waiting.done(this);
  }

  /** Forgets what waits, because the form it belonged to was handed in. */
  discard(): void {
    this.leave();
    this.options.outbox.remove(this.options.name);
    this.set({ state: 'clean', problem: null });
  }

  private wait(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(this.retry, ms);
  }

  private send(): Promise<void> {
    clearTimeout(this.timer);
    const sent = this.pending;
    if (!sent) return Promise.resolve();
    this.set({ state: 'saving', problem: null });
    this.inFlight = this.options
      .save(sent.value, sent.key)
      .then(
        () => this.arrived(sent),
        (error) => this.missed(sent, asProblem(error)),
      )
      .finally(() => {
        this.inFlight = null;
      });
    return this.inFlight;
  }

  private arrived(sent: { value: T }): void {
    this.failures = 0;
    const savedAt = (this.options.now ?? Date.now)();
    if (this.pending !== sent) {
      this.set({ state: this.pending ? 'typing' : 'clean', savedAt, problem: null });
      if (this.pending) this.wait(0);
      return;
    }
    this.pending = null;
    waiting.done(this);
    this.options.outbox.remove(this.options.name);
    this.set({ state: 'saved', savedAt, problem: null });
  }

  private missed(sent: { value: T }, problem: Problem): void {
    if (this.pending === null) return;
    if (this.pending !== sent) {
      this.wait(0);
      return;
    }
    // A refusal says no again until the text is changed; an outage may be over in a moment.
    this.set({ state: problem.outage ? 'failed' : 'refused', problem });
    if (!problem.outage) return;
    this.wait(retryMs[Math.min(this.failures, retryMs.length - 1)] ?? 15_000);
    this.failures++;
  }

  private set(change: Partial<Saving>): void {
    this.saving = { ...this.saving, ...change };
    for (const listener of this.listeners) listener();
  }
}

/** Unsaved text stays in this window's session storage only until it is saved. */
export const sessionOutbox: Outbox = {
  get: (name) => sessionStorage.getItem(`bluelamp-unsaved/${name}`),
  set: (name, text) => sessionStorage.setItem(`bluelamp-unsaved/${name}`, text),
  remove: (name) => sessionStorage.removeItem(`bluelamp-unsaved/${name}`),
};
