import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { type Act, type Acting, useAct } from '../../api/act';
import { api, body } from '../../api/client';
import { keys } from '../../api/keys';
import type { Safeguarding, VulnerablePerson } from '../../api/records';

export const safeguardingQuery = (contact: string) =>
  queryOptions({
    queryKey: keys.safeguarding(contact),
    queryFn: () => body(api.GET('/api/contacts/{id}/safeguarding', { params: { path: { id: contact } } })),
  });

/** In which contacts a person was recorded as vulnerable, and why, the newest first. reason is needed for a protected record. */
export const vulnerabilitiesOf = (person: string, reason: string) =>
  queryOptions({
    queryKey: [...keys.person(person), 'vulnerabilities', reason],
    queryFn: async () => {
      const params = { path: { id: person }, query: reason ? { reason } : {} };
      return (await body(api.GET('/api/people/{id}/vulnerabilities', { params }))).vulnerabilities ?? [];
    },
  });

/** Who somebody is to the caller, in words. */
export const relations: Record<VulnerablePerson['relation'], string> = {
  caller: 'The caller',
  victim: 'Victim',
  child: 'Child',
  household: 'Of the household',
  suspect: 'Suspect',
  other: 'Somebody else',
};

type Send<In> = (
  input: In,
  ask: { headers: Acting; params: { path: { id: string } } },
) => Promise<Safeguarding>;

/** Something done to keep people of a contact safe; the answer is the whole record. */
function useSafeguardingAct<In>(contact: string, send: Send<In>): Act<In, Safeguarding> {
  const queries = useQueryClient();
  return useAct((input: In, by) => send(input, { headers: by, params: { path: { id: contact } } }), {
    touches: [keys.contact(contact), keys.vulnerabilityDesk, ['incident']],
    done: (record) => queries.setQueryData(keys.safeguarding(contact), record),
  });
}

export interface Recording {
  person: string;
  who: string;
  relation: VulnerablePerson['relation'];
  factors: string[];
  since: string;
  interaction: string;
}

export function useRecordVulnerability(contact: string) {
  return useSafeguardingAct<Recording>(contact, ({ person, since, ...rest }, ask) =>
    body(
      api.POST('/api/contacts/{id}/vulnerabilities', {
        ...ask,
        body: { ...rest, ...(person && { person }), ...(since.trim() && { since: since.trim() }) },
      }),
    ),
  );
}

export function useWithdrawVulnerability(contact: string) {
  return useSafeguardingAct<{ vulnerability: string; reason: string }>(contact, (input, { headers }) =>
    body(
      api.POST('/api/contacts/{id}/vulnerabilities/{vulnerability}/withdrawal', {
        headers,
        params: { path: { id: contact, vulnerability: input.vulnerability } },
        body: { reason: input.reason },
      }),
    ),
  );
}

export function useAskDesk(contact: string) {
  return useSafeguardingAct<string>(contact, (why, ask) =>
    body(api.POST('/api/contacts/{id}/desk', { ...ask, body: { why } })),
  );
}

export function useAnswerAdvice(contact: string) {
  return useSafeguardingAct<{ advice: string; used: boolean; note: string }>(
    contact,
    ({ advice, ...said }, { headers }) =>
      body(
        api.POST('/api/contacts/{id}/advice/{advice}/answer', {
          headers,
          params: { path: { id: contact, advice } },
          body: said,
        }),
      ),
  );
}

export function useTakeAction(contact: string) {
  return useSafeguardingAct<{ action: string; note: string }>(contact, (input, ask) =>
    body(api.POST('/api/contacts/{id}/actions', { ...ask, body: input })),
  );
}
