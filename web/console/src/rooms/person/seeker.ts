import { asProblem, type Problem } from '../../api/problem';
import type { LookUp, PeopleFound } from '../../api/records';

/** What is known of who it may be. */
export interface Sought {
  /** The newest answer. It stays in sight while a newer one is on its way. */
  found: PeopleFound | null;
  /** What that answer was given to. */
  asked: LookUp | null;
  problem: Problem | null;
}

export type Ask = (wanted: LookUp, stop: AbortSignal) => Promise<PeopleFound>;

/** Looks people up at every keystroke. What is typed within one frame of the screen is asked once; a newer question ends
    an older one, and an older answer never replaces a newer. */
export class Seeker {
  private sought: Sought = { found: null, asked: null, problem: null };
  private wanted: LookUp | null = null;
  private begun = '';
  private waiting = false;
  private current: AbortController | null = null;
  private readonly listeners = new Set<() => void>();

  /** Saves at once what was typed and is not saved yet. */
  unsaved: (() => Promise<unknown>) | undefined;

  constructor(
    private readonly ask: Ask,
    private readonly frame: (then: () => void) => void = nextFrame,
  ) {}

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  state = (): Sought => this.sought;

  /** What was asked last, whether it is answered or not. */
  get last(): LookUp | null {
    return this.wanted;
  }

  /** Asks, unless the same was asked last for the same reason: a reason shows more of those who are protected, and it
      belongs to the look that it was given for. */
  seek(wanted: LookUp): void {
    const question = JSON.stringify(wanted);
    const same = this.wanted !== null && question === this.begun;
    this.wanted = wanted;
    if (same) return;
    this.begun = question;
    this.schedule();
  }

  /** Asks the same once more, because something was decided or saved. */
  again(): void {
    if (this.wanted) this.schedule();
  }

  /** Nothing is wanted any more. */
  clear(): void {
    this.current?.abort();
    this.current = null;
    this.wanted = null;
    this.begun = '';
    this.set({ found: null, asked: null, problem: null });
  }

  private schedule(): void {
    if (this.waiting) return;
    this.waiting = true;
    this.frame(() => {
      this.waiting = false;
      if (this.wanted) void this.go(this.wanted);
    });
  }

  private async go(wanted: LookUp): Promise<void> {
    this.current?.abort();
    const stop = new AbortController();
    this.current = stop;
    try {
      const found = await this.ask(wanted, stop.signal);
      if (this.current === stop) this.set({ found, asked: wanted, problem: null });
    } catch (error) {
      if (this.current === stop) this.set({ ...this.sought, problem: asProblem(error) });
    }
  }

  private set(next: Sought): void {
    this.sought = next;
    for (const listener of this.listeners) listener();
  }
}

/** A hidden page draws no frames, and a call rings there too. */
function nextFrame(then: () => void): void {
  if (document.hidden) setTimeout(then, 0);
  else requestAnimationFrame(() => then());
}
