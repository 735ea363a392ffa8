import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { type Act, type Acting, useAct } from '../../api/act';
import { api, body } from '../../api/client';
import { keys } from '../../api/keys';
import type { VictimUpdates } from '../../api/records';

/** What the victims of an incident were promised and told. */
export const updatesQuery = (incident: string) =>
  queryOptions({
    queryKey: keys.updates(incident),
    queryFn: () => body(api.GET('/api/incidents/{id}/updates', { params: { path: { id: incident } } })),
  });

/** What a person was promised and told, in whosever incident. reason is needed for a protected record. */
export const personUpdatesQuery = (person: string, reason: string) =>
  queryOptions({
    queryKey: [...keys.updatesDue, 'of', person, reason],
    queryFn: async () => {
      const query = { person, ...(reason && { reason }) };
      return (await body(api.GET('/api/updates', { params: { query } }))).updates ?? [];
    },
  });

/** How many updates wait for somebody, for the marks that every screen shows. */
export const updateCountsQuery = queryOptions({
  queryKey: [...keys.updatesDue, 'counts'],
  queryFn: () => body(api.GET('/api/updates/counts')),
});

type Send<In> = (input: In, headers: Acting) => Promise<VictimUpdates>;

function useUpdateAct<In>(incident: string, send: Send<In>): Act<In, VictimUpdates> {
  const queries = useQueryClient();
  return useAct(send, {
    touches: [keys.updatesDue, keys.incident(incident)],
    done: (all) => queries.setQueryData(keys.updates(incident), all),
  });
}

export interface Promising {
  person: string;
  name: string;
  event: string;
  enhanced: string;
  method: string;
  safeWay: string;
}

export function usePromise(incident: string) {
  return useUpdateAct<Promising>(incident, (input, headers) =>
    body(
      api.POST('/api/incidents/{id}/updates', { headers, params: { path: { id: incident } }, body: input }),
    ),
  );
}

/** What somebody was told, and what follows: the next promise, or why there is none. */
export interface Giving {
  update: string;
  method: string;
  note: string;
  next?: { event: string; method: string; safeWay: string };
  nothing?: string;
}

export function useGive(incident: string) {
  return useUpdateAct<Giving>(incident, ({ update, ...told }, headers) =>
    body(
      api.POST('/api/incidents/{id}/updates/{update}/done', {
        headers,
        params: { path: { id: incident, update } },
        body: told,
      }),
    ),
  );
}

export function useCancel(incident: string) {
  return useUpdateAct<{ update: string; reason: string }>(incident, ({ update, reason }, headers) =>
    body(
      api.POST('/api/incidents/{id}/updates/{update}/cancellation', {
        headers,
        params: { path: { id: incident, update } },
        body: { reason },
      }),
    ),
  );
}

export function useNobody(incident: string) {
  return useUpdateAct<string>(incident, (reason, headers) =>
    body(
      api.POST('/api/incidents/{id}/updates/nobody', {
        headers,
        params: { path: { id: incident } },
        body: { reason },
      }),
    ),
  );
}
