import { useQueryClient } from '@tanstack/react-query';
import { type Act, type Acting, useAct } from '../../api/act';
import { api, body } from '../../api/client';
import { keys } from '../../api/keys';
import type { Safeguarding } from '../../api/records';
import type { Said } from '../../ui/SayDialog';

/** What the vulnerability desk can do about a contact; what comes back is the record as it stands afterwards. */
export function useSafeguardingActs(contact: string, version: number) {
  const params = { path: { id: contact } };
  // Ending wants to know of whatever was recorded meanwhile; the rest only adds to the record.
  const seen = (by: Acting) => ({ ...by, 'X-Bluelamp-Seen': String(version) });
  return {
    take: useWrite(contact, (from: string, headers) =>
      body(api.POST('/api/contacts/{id}/desk/take', { headers, params, body: from === '' ? {} : { from } })),
    ),
    advise: useWrite(contact, (input: { to: string; text: string }, headers) =>
      body(api.POST('/api/contacts/{id}/advice', { headers, params, body: input })),
    ),
    missed: useWrite(contact, (input: { factors: string[]; note: string }, headers) =>
      body(api.POST('/api/contacts/{id}/missed', { headers, params, body: input })),
    ),
    end: useWrite(contact, ({ choice, words }: Said, by) =>
      body(
        api.POST('/api/contacts/{id}/desk/end', {
          headers: seen(by),
          params,
          body: { outcome: choice, note: words },
        }),
      ),
    ),
  };
}

function useWrite<In>(
  contact: string,
  send: (input: In, by: Acting) => Promise<Safeguarding>,
): Act<In, Safeguarding> {
  const queries = useQueryClient();
  return useAct(send, {
    touches: [keys.vulnerabilityDesk, ['incident']],
    done: (next) => queries.setQueryData(keys.safeguarding(contact), next),
  });
}
