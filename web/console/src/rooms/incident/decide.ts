import { useQueryClient } from '@tanstack/react-query';
import { useAct } from '../../api/act';
import { api, body } from '../../api/client';
import { keys } from '../../api/keys';
import type { Incident } from '../../api/records';

/** Decisions about an incident. Each says which version the person had on the screen, so that of two people who
    decide at once the second sees what changed instead of overwriting it. */
export function useDecisions(incident: Incident) {
  const queries = useQueryClient();
  const options = {
    touches: [keys.incidents, keys.incident(incident.id)],
    done: (next: Incident) => queries.setQueryData(keys.incident(next.id), next),
  };
  const path = { id: incident.id };
  const seen = { 'X-Bluelamp-Seen': incident.version };
  return {
    regrade: useAct(
      (input: { grade: string; justification: string }, by) =>
        body(
          api.POST('/api/incidents/{id}/grade', {
            headers: { ...by, ...seen },
            params: { path },
            body: input,
          }),
        ),
      options,
    ),
    resolve: useAct(
      (input: { reason: string; outcome: string; note: string }, by) =>
        body(
          api.POST('/api/incidents/{id}/resolve', {
            headers: { ...by, ...seen },
            params: { path },
            body: input,
          }),
        ),
      options,
    ),
    close: useAct(
      (input: { result: string; closingType: string; note: string }, by) =>
        body(
          api.POST('/api/incidents/{id}/close', {
            headers: { ...by, ...seen },
            params: { path },
            body: input,
          }),
        ),
      options,
    ),
  };
}
