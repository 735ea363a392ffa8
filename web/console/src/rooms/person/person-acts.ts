import { useQueryClient } from '@tanstack/react-query';
import { type Act, type Acting, useAct } from '../../api/act';
import { api, body } from '../../api/client';
import { keys } from '../../api/keys';
import type { PersonRecord, SafeContact } from '../../api/records';

/** Something written on a person's record; what comes back is the record as it stands afterwards. */
function useWrite<In>(
  id: string,
  reason: string,
  send: (input: In, by: Acting) => Promise<PersonRecord>,
): Act<In, PersonRecord> {
  const queries = useQueryClient();
  return useAct(send, {
    touches: [['picture'], ['known'], ['contact']],
    done: (next) => queries.setQueryData([...keys.person(id), reason], next),
  });
}

export interface NewFlag {
  code: string;
  note: string;
  source: string;
  reviewAt?: string;
}

export interface KeptFlag {
  flag: string;
  reason: string;
  reviewAt?: string;
}

/** What can be done to a person's record. reason is what it was opened with; a protected one wants it again. */
export function usePersonActs(id: string, reason: string) {
  const path = { id };
  const because = reason ? { reason } : {};
  return {
    flag: useWrite(id, reason, (flag: NewFlag, headers) =>
      body(api.POST('/api/people/{id}/flags', { headers, params: { path }, body: { ...flag, ...because } })),
    ),
    endFlag: useWrite(id, reason, (input: { flag: string; reason: string }, headers) =>
      body(
        api.POST('/api/people/{id}/flags/{flag}/end', {
          headers,
          params: { path: { id, flag: input.flag } },
          body: { reason: input.reason },
        }),
      ),
    ),
    keepFlag: useWrite(id, reason, ({ flag, ...kept }: KeptFlag, headers) =>
      body(
        api.POST('/api/people/{id}/flags/{flag}/review', {
          headers,
          params: { path: { id, flag } },
          body: kept,
        }),
      ),
    ),
    safeContact: useWrite(id, reason, (safe: SafeContact, headers) =>
      body(
        api.PUT('/api/people/{id}/safe-contact', {
          headers,
          params: { path },
          body: { ...safe, ...because },
        }),
      ),
    ),
    withdraw: useWrite(id, reason, (input: { record: string; reason: string }, headers) =>
      body(
        api.POST('/api/people/{id}/descriptions/{record}/withdraw', {
          headers,
          params: { path: { id, record: input.record } },
          body: { reason: input.reason },
        }),
      ),
    ),
    restrict: useWrite(id, reason, (why: string, headers) =>
      body(api.POST('/api/people/{id}/restrict', { headers, params: { path }, body: { reason: why } })),
    ),
    unrestrict: useWrite(id, reason, (why: string, headers) =>
      body(api.POST('/api/people/{id}/unrestrict', { headers, params: { path }, body: { reason: why } })),
    ),
  };
}

export type PersonActs = ReturnType<typeof usePersonActs>;
