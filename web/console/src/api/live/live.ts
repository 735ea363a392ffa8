import type { QueryClient } from '@tanstack/react-query';
import { type Consequence, type Happening, hear, type Link, type Note, unlinked } from './link';
import { follow } from './stream';
import { figures, touched } from './touched';

// HTTP/1.1 allows six connections to a host, so one window holds the stream and tells the others.
const channelName = 'bluelamp-live';
const recordsMs = 100;
const figuresMs = 1000;

/** Keeps the query cache fresh from the live push and knows the state of the link. */
export class Live {
  private link: Link = unlinked;
  private readonly listeners = new Set<() => void>();
  private readonly channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(channelName) : null;
  private notes: Note[] = [];
  private recordsTimer: ReturnType<typeof setTimeout> | undefined;
  private figuresTimer: ReturnType<typeof setTimeout> | undefined;
  private leads = false;

  constructor(private readonly queries: QueryClient) {}

  /** Begins to follow; the returned function ends it. */
  start(): () => void {
    const stop = new AbortController();
    if (this.channel) this.channel.onmessage = (e: MessageEvent<Happening | 'hello'>) => this.told(e.data);
    this.channel?.postMessage('hello');
    // Locks exist on https and localhost only; elsewhere every window has its own stream.
    if (navigator.locks && this.channel) {
      void navigator.locks
        .request(channelName, { signal: stop.signal }, () => this.lead(stop.signal))
        .catch(() => undefined);
    } else void this.lead(stop.signal);
    return () => {
      stop.abort();
      if (this.channel) this.channel.onmessage = null;
    };
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  state = (): Link => this.link;

  private lead(stop: AbortSignal): Promise<void> {
    this.leads = true;
    const address = () =>
      this.link.position === null ? '/api/live' : `/api/live?after=${this.link.position}`;
    const say = (happening: Happening) => {
      this.channel?.postMessage(happening);
      this.take(happening);
    };
    const end = follow(address, {
      opened: () => say({ kind: 'opened', at: Date.now() }),
      frame: (frame) => say({ kind: 'frame', at: Date.now(), frame }),
      lost: () => say({ kind: 'lost' }),
    });
    return new Promise((resolve) =>
      stop.addEventListener('abort', () => {
        this.leads = false;
        end();
        resolve();
      }),
    );
  }

  private told(message: Happening | 'hello'): void {
    if (message !== 'hello') this.take(message);
    else if (this.leads) this.channel?.postMessage({ kind: 'told', link: this.link } satisfies Happening);
  }

  private take(happening: Happening): void {
    const consequence: Consequence = hear(this.link, happening);
    this.link = consequence.link;
    if (consequence.reset) void this.queries.invalidateQueries();
    if (consequence.notes.length > 0) {
      this.notes.push(...consequence.notes);
      this.recordsTimer ??= setTimeout(() => this.refresh(), recordsMs);
    }
    for (const listener of this.listeners) listener();
  }

  /** A burst of notes becomes one fetch per record. */
  private refresh(): void {
    this.recordsTimer = undefined;
    const old = touched(this.notes.splice(0));
    for (const queryKey of old.records) void this.queries.invalidateQueries({ queryKey });
    if (!old.figures) return;
    this.figuresTimer ??= setTimeout(() => {
      this.figuresTimer = undefined;
      for (const queryKey of figures) void this.queries.invalidateQueries({ queryKey });
    }, figuresMs);
  }
}
