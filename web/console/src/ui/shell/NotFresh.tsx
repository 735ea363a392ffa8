import { notifyManager, useQueryClient } from '@tanstack/react-query';
import { useCallback, useSyncExternalStore } from 'react';
import classes from './LinkState.module.css';

/** Beside the link: something on this screen could not be fetched again, so it shows what was true before. */
export function NotFresh() {
  const queries = useQueryClient();
  const cache = queries.getQueryCache();
  const subscribe = useCallback(
    (changed: () => void) => cache.subscribe(notifyManager.batchCalls(changed)),
    [cache],
  );
  const old = () =>
    cache.getAll().filter((q) => q.isActive() && q.state.status === 'error' && q.state.data !== undefined);
  const any = useSyncExternalStore(subscribe, () => old().length > 0);
  return (
    <span role="status">
      {any && (
        <span className={classes.link} data-state="lost">
          Not all of this is fresh
          <button
            type="button"
            onClick={() => void Promise.all(old().map((q) => q.fetch().catch(() => undefined)))}
          >
            Fetch again
          </button>
        </span>
      )}
    </span>
  );
}
