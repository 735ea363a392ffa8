import { queryOptions } from '@tanstack/react-query';
import createClient from 'openapi-fetch';
import { useAct } from '../../api/act';
import { body } from '../../api/client';
import { gatedFetch } from '../../api/gate';
import type { MatchingLearning, MatchingState } from './shapes';

type Json<T> = { content: { 'application/json': T } };

/** The two operations on the matching itself. */
interface Operations {
  '/api/matching': { get: { responses: { 200: Json<MatchingState> } } };
  '/api/matching/learn': { post: { responses: { 202: Json<MatchingLearning> } } };
}

const api = createClient<Operations>({ baseUrl: globalThis.location?.origin ?? '', fetch: gatedFetch });

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
