import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { type Act, type Acting, useAct } from '../../api/act';
import { api, body } from '../../api/client';
import { keys } from '../../api/keys';
import type { Referral } from '../../api/records';
import type { Said } from '../../ui/SayDialog';

/** What the list can be narrowed to. */
export const listed = [
  { code: 'open', label: 'Not over' },
  { code: 'failing', label: 'Could not be sent' },
  { code: 'silent', label: 'Not answered in time' },
  { code: 'climbed', label: 'With the supervisor' },
  { code: 'acknowledged', label: 'They have it' },
  { code: 'declined', label: 'They cannot take it' },
  { code: 'ended', label: 'Ended' },
  { code: 'withdrawn', label: 'Taken back' },
  { code: 'all', label: 'All' },
] as const;

export type Listed = (typeof listed)[number]['code'];

/** Referrals by where they stand, the longest waiting first. */
export const referralsQuery = (state: Listed) =>
  queryOptions({
    queryKey: [...keys.referrals, 'list', state],
    queryFn: async () =>
      (await body(api.GET('/api/referrals', { params: { query: { state } } }))).referrals ?? [],
  });

export const openReferralsQuery = referralsQuery('open');

/** One referral with all that happened to it. */
export const referralQuery = (id: string) =>
  queryOptions({
    queryKey: [...keys.referrals, 'one', id],
    queryFn: () => body(api.GET('/api/referrals/{id}', { params: { path: { id } } })),
  });

/** What people do about a referral; the partner's own answers come in by their page. */
export function useReferralActs(id: string) {
  const params = { path: { id } };
  return {
    acknowledge: useWrite(id, ({ who, words }: Said, headers) =>
      body(api.POST('/api/referrals/{id}/acknowledgement', { headers, params, body: { who, note: words } })),
    ),
    decline: useWrite(id, ({ who, words }: Said, headers) =>
      body(api.POST('/api/referrals/{id}/refusal', { headers, params, body: { who, note: words } })),
    ),
    end: useWrite(id, ({ choice, words }: Said, headers) =>
      body(api.POST('/api/referrals/{id}/end', { headers, params, body: { outcome: choice, note: words } })),
    ),
    told: useWrite(id, ({ who }: Said, headers) =>
      body(api.POST('/api/referrals/{id}/told', { headers, params, body: { who } })),
    ),
    withdraw: useWrite(id, ({ words }: Said, headers) =>
      body(api.POST('/api/referrals/{id}/withdrawal', { headers, params, body: { reason: words } })),
    ),
  };
}

function useWrite(id: string, send: (input: Said, by: Acting) => Promise<Referral>): Act<Said, Referral> {
  const queries = useQueryClient();
  return useAct(send, {
    touches: [keys.referrals],
    done: (next) => queries.setQueryData([...keys.referrals, 'one', id], next),
  });
}
