import { queryOptions } from '@tanstack/react-query';
import { useAct } from '../../api/act';
import { api, body } from '../../api/client';

const matchingKey = ['matching'] as const;

/** How often the account is read again: soon while something is learned, else when it may have changed by itself. */
const soonMs = 2_000;
const laterMs = 5 * 60_000;

export const matchingQuery = queryOptions({
  queryKey: matchingKey,
  queryFn: () => body(api.GET('/api/matching')),
  refetchInterval: ({ state }) => (state.data?.learning.running || state.data?.loading ? soonMs : laterMs),
});

/** Has the force learn from the last weeks now. */
export function useLearning() {
  return useAct((_: null, by) => body(api.POST('/api/matching/learn', { headers: by })), {
    touches: [matchingKey],
  });
}
