import type { QueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { type Link, unlinked } from '../../api/live/link';
import { Live } from '../../api/live/live';

// One for the window: screens come and go, the link stays.
let live: Live | null = null;
const waiting = new Set<() => void>();

/** Begins to follow the live push; the returned function ends it. */
export function startLive(queries: QueryClient): () => void {
  live = new Live(queries);
  const stop = live.start();
  const unsubscribe = live.subscribe(() => {
    for (const listener of waiting) listener();
  });
  return () => {
    unsubscribe();
    stop();
    live = null;
  };
}

export function useLink(): Link {
  return useSyncExternalStore(
    (listener) => {
      waiting.add(listener);
      return () => waiting.delete(listener);
    },
    () => live?.state() ?? unlinked,
  );
}
