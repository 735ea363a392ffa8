import { queryOptions } from '@tanstack/react-query';
import { api, body } from '../../api/client';
import { keys } from '../../api/keys';
import type { ReferralPartner, ReferralSummary } from '../../api/records';
import { roughly, when } from '../../ui/clock';

/** Where a referral comes from: the contact, and the incident where there is one. */
export interface From {
  contact?: string;
  incident?: string;
}

/** The directory. Who is open changes with the hour, so it does not stay long. */
export const partnersQuery = queryOptions({
  queryKey: keys.partners,
  queryFn: async () => (await body(api.GET('/api/partners'))).partners ?? [],
  staleTime: 60_000,
});

/** The referrals that are about a person. reason is needed for a protected record. */
export const referralsAbout = (person: string, reason: string) =>
  queryOptions({
    queryKey: [...keys.referrals, { person, reason }],
    queryFn: async () => {
      const params = { path: { id: person }, query: reason ? { reason } : {} };
      return (await body(api.GET('/api/people/{id}/referrals', { params }))).referrals ?? [];
    },
  });

export const referralsOf = ({ contact = '', incident = '' }: From) =>
  queryOptions({
    queryKey: [...keys.referrals, { contact, incident }],
    queryFn: async () => {
      const answer = incident
        ? await body(api.GET('/api/incidents/{id}/referrals', { params: { path: { id: incident } } }))
        : await body(api.GET('/api/contacts/{id}/referrals', { params: { path: { id: contact } } }));
      return answer.referrals ?? [];
    },
  });

/** Open now, opens Mon 08:00, or why nothing goes to them any more. */
export function openWords(
  partner: Pick<ReferralPartner, 'openNow' | 'opens' | 'closed'>,
  now?: number,
): string {
  if (partner.closed) return `Takes nothing any more: ${partner.closed}`;
  if (partner.openNow) return 'Open now';
  return partner.opens ? `Closed, opens ${when(partner.opens, now)}` : 'Closed';
}

const states: Record<ReferralSummary['state'], string> = {
  'waiting-to-open': 'Waits until they open',
  'to-send': 'About to be sent',
  failing: 'Could not be sent',
  sent: 'Sent, not answered yet',
  silent: 'Not answered in time',
  acknowledged: 'They have it',
  declined: 'They cannot take it',
  ended: 'Ended',
  withdrawn: 'Taken back',
};

/** Marks of the states that somebody has to do something about. */
export const stateMarks: Partial<Record<ReferralSummary['state'], string>> = {
  failing: '!',
  silent: '!',
  declined: '!',
  acknowledged: '✓',
  ended: '✓',
};

/** The state with its age: "Sent, not answered yet, 12 min". */
export function stateWords({
  state,
  waitingMinutes,
  untold,
}: Pick<ReferralSummary, 'state' | 'waitingMinutes'> & { untold?: boolean }): string {
  if (untold) return 'Taken back, and the partner does not know yet';
  // The age is in whole minutes; of what is over, nobody needs it.
  const ageless = state === 'ended' || state === 'withdrawn' || waitingMinutes < 1;
  return ageless ? states[state] : `${states[state]}, ${roughly(waitingMinutes * 60_000)}`;
}
