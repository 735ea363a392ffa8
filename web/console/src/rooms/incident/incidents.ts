import { queryOptions } from '@tanstack/react-query';
import { api, body } from '../../api/client';
import { keys } from '../../api/keys';
import type { IncidentSummary } from '../../api/records';
import { serverNow } from '../../api/time';

const mostMs = 3_600_000;

/** When to ask again although nothing has happened: a target that passes is no event, and nothing is pushed. False when
    no target lies ahead. */
export function whenNextLate(incidents: Pick<IncidentSummary, 'state' | 'dueAt'>[]): number | false {
  const ahead = incidents.flatMap(({ state, dueAt }) => {
    const left = state === 'open' && dueAt ? Date.parse(dueAt) - serverNow() : 0;
    return left > 0 ? [left] : [];
  });
  // A second later, for the server's clock is known to a second.
  return ahead.length > 0 && Math.min(...ahead, mostMs) + 1_000;
}

/** Incidents, the most urgent first and among equals the oldest. */
export const incidentsQuery = (state: 'open' | 'closed' | 'all', limit = 200) =>
  queryOptions({
    queryKey: [...keys.incidents, state, limit],
    queryFn: async () =>
      (await body(api.GET('/api/incidents', { params: { query: { state, limit } } }))).incidents ?? [],
    select: byUrgency,
    refetchInterval: ({ state: { data } }) => whenNextLate(data ?? []),
  });

export function byUrgency(incidents: IncidentSummary[]): IncidentSummary[] {
  return [...incidents].sort(
    (a, b) => a.gradeRank - b.gradeRank || Date.parse(a.openedAt) - Date.parse(b.openedAt),
  );
}

export const incidentQuery = (id: string) =>
  queryOptions({
    queryKey: keys.incident(id),
    queryFn: () => body(api.GET('/api/incidents/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state: { data } }) => whenNextLate(data ? [data] : []),
  });
