import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { lookUp } from './people';
import { Seeker, type Sought } from './seeker';

const loadingMs = 2000;

/** One seeker for one contact, or for one screen; its answers end with it. */
export function useSeeker(of: string): Seeker {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another contact is another search
  const seeker = useMemo(() => new Seeker(lookUp), [of]);
  useEffect(() => () => seeker.clear(), [seeker]);
  return seeker;
}

/** What the seeker knows now. While the index is loaded after a start it asks again by itself. */
export function useSought(seeker: Seeker): Sought {
  const sought = useSyncExternalStore(seeker.subscribe, seeker.state);
  const loading = sought.found?.loading === true;
  useEffect(() => {
    if (!loading) return;
    const again = setInterval(() => seeker.again(), loadingMs);
    return () => clearInterval(again);
  }, [loading, seeker]);
  return sought;
}
