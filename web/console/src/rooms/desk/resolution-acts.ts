import { useQueryClient } from '@tanstack/react-query';
import { type Act, type Acting, useAct } from '../../api/act';
import { api, body } from '../../api/client';
import { keys } from '../../api/keys';
import type { ResolutionRecord } from '../../api/records';
import type { Said } from '../../ui/SayDialog';
import type { TryResult } from './desks';

export interface Promised {
  dueAt: string;
  number: string;
  safeWay: string;
}

export interface Checked {
  good: boolean;
  qualities: Record<string, string>;
  note: string;
}

/** What the resolution desk can do about an incident; what comes back is the desk's record as it stands afterwards. */
export function useResolutionActs(incident: string, returned: () => void) {
  const params = { path: { id: incident } };
  return {
    take: useWrite(incident, (over: boolean, headers) =>
      body(api.POST('/api/incidents/{id}/desk/take', { headers, params, body: { over } })),
    ),
    giveBack: useWrite(
      incident,
      ({ words }: Said, headers) =>
        body(api.POST('/api/incidents/{id}/desk/return', { headers, params, body: { why: words } })),
      returned,
    ),
    promise: useWrite(incident, (input: Promised, headers) =>
      body(api.POST('/api/incidents/{id}/desk/call-back', { headers, params, body: input })),
    ),
    cancel: useWrite(incident, ({ words }: Said, headers) =>
      body(
        api.POST('/api/incidents/{id}/desk/call-back/cancellation', {
          headers,
          params,
          body: { reason: words },
        }),
      ),
    ),
    log: useWrite(incident, ({ choice, words }: Said, headers) =>
      body(
        api.POST('/api/incidents/{id}/desk/tries', {
          headers,
          params,
          body: { result: choice as TryResult, note: words },
        }),
      ),
    ),
    end: useWrite(incident, ({ words }: Said, headers) =>
      body(api.POST('/api/incidents/{id}/desk/enquiry/end', { headers, params, body: { note: words } })),
    ),
    given: useWrite(incident, ({ words }: Said, headers) =>
      body(api.POST('/api/incidents/{id}/desk/advice/given', { headers, params, body: { note: words } })),
    ),
    check: useWrite(incident, (input: Checked, headers) =>
      body(api.POST('/api/incidents/{id}/desk/check', { headers, params, body: input })),
    ),
  };
}

function useWrite<In>(
  incident: string,
  send: (input: In, by: Acting) => Promise<ResolutionRecord>,
  done?: () => void,
): Act<In, ResolutionRecord> {
  const queries = useQueryClient();
  return useAct(send, {
    touches: [keys.resolutionDesk, keys.incident(incident)],
    done: (next) => {
      queries.setQueryData(keys.resolution(incident), next);
      done?.();
    },
  });
}
