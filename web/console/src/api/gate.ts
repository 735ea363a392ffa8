import { learnServerTime } from './time';

// A session that has ended must not cost the person what they were doing: the request waits while
// the sign-in dialog stands over the screen, and is then sent again unchanged, with its idempotency key.

let waiting: Promise<boolean> | null = null;
let open: ((again: boolean) => void) | null = null;
const listeners = new Set<() => void>();

function announce(): void {
  for (const listener of listeners) listener();
}

/** Resolves true when the same person has signed in again. */
export function sessionEnded(): Promise<boolean> {
  if (!waiting) {
    waiting = new Promise((resolve) => {
      open = resolve;
    });
    announce();
  }
  return waiting;
}

/** Lets the waiting requests go: again = true sends them, false gives them up. */
export function sessionRenewed(again: boolean): void {
  open?.(again);
  waiting = null;
  open = null;
  announce();
}

export const sessionGate = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  closed: (): boolean => waiting !== null,
};

const withoutGate = ['/api/session', '/api/telephone'];

/** fetch, with the server's clock learned and ended sessions waited for. */
export async function gatedFetch(request: Request): Promise<Response> {
  const spare = request.clone();
  const askedAt = Date.now();
  const response = await fetch(request);
  learnServerTime(response.headers.get('Date'), askedAt, Date.now());
  const path = new URL(request.url).pathname;
  if (response.status !== 401 || withoutGate.some((p) => path.startsWith(p))) return response;
  return (await sessionEnded()) ? gatedFetch(spare) : response;
}
