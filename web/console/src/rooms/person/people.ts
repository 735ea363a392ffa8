import { queryOptions } from '@tanstack/react-query';
import { api, body } from '../../api/client';
import { keys } from '../../api/keys';
import type { LookUp, PeopleFound } from '../../api/records';

/** How many candidates are shown: as many as there are keys for, and as anybody can weigh with a caller on the line. */
export const shownCandidates = 5;

export function lookUp(wanted: LookUp, signal: AbortSignal): Promise<PeopleFound> {
  return body(api.POST('/api/people/look-up', { body: wanted, signal }));
}

/** What caller, number and place of a contact have behind them. */
export const pictureQuery = (contact: string) =>
  queryOptions({
    queryKey: keys.picture(contact),
    queryFn: () => body(api.GET('/api/people/picture', { params: { query: { contact } } })),
  });

/** A person's record. reason goes to the audit and is needed for a protected record. */
export const personQuery = (id: string, reason: string) =>
  queryOptions({
    queryKey: [...keys.person(id), reason],
    queryFn: () =>
      body(api.GET('/api/people/{id}', { params: { path: { id }, query: reason ? { reason } : {} } })),
  });

export const pendingLinksQuery = queryOptions({
  queryKey: keys.pendingLinks,
  queryFn: async () => (await body(api.GET('/api/links/pending'))).links,
});

/** Flags whose day to be looked at again has passed. */
export const flagsDueQuery = queryOptions({
  queryKey: keys.flagsDue,
  queryFn: async () => (await body(api.GET('/api/people/flags-due'))).flags,
});

/** What would go with a person who is erased. */
export const reachQuery = (id: string, reason: string) =>
  queryOptions({
    queryKey: [...keys.person(id), 'reach', reason],
    queryFn: () =>
      body(
        api.GET('/api/people/{id}/erasure-reach', {
          params: { path: { id }, query: reason ? { reason } : {} },
        }),
      ),
  });
