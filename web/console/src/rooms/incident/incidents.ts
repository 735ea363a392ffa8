import { queryOptions } from '@tanstack/react-query';
import { api, body } from '../../api/client';
import { keys } from '../../api/keys';
import type { IncidentSummary } from '../../api/records';

/** Incidents, the most urgent first and among equals the oldest. */
export const incidentsQuery = (state: 'open' | 'closed' | 'all', limit = 200) =>
  queryOptions({
    queryKey: [...keys.incidents, state, limit],
    queryFn: async () =>
      (await body(api.GET('/api/incidents', { params: { query: { state, limit } } }))).incidents ?? [],
    select: byUrgency,
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
  });
