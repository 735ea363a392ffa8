import { queryOptions } from '@tanstack/react-query';
import { api, body } from '../../api/client';
import { keys } from '../../api/keys';
import type { ContactSummary } from '../../api/records';

/** What a list of contacts is narrowed to. number may have any spelling. */
export interface ContactFilter {
  state?: ContactSummary['state'];
  service?: string;
  number?: string;
  from?: string;
  to?: string;
  limit?: number;
}

export const contactsQuery = (filter: ContactFilter) =>
  queryOptions({
    queryKey: [...keys.contacts, filter],
    queryFn: async () => (await body(api.GET('/api/contacts', { params: { query: filter } }))).contacts ?? [],
  });

export const contactQuery = (id: string) =>
  queryOptions({
    queryKey: keys.contact(id),
    queryFn: () => body(api.GET('/api/contacts/{id}', { params: { path: { id } } })),
  });

/** The same while it rings, asked apart: what was read then is older than the answer. */
export const ringingQuery = (id: string) =>
  queryOptions({
    queryKey: [...keys.contact(id), 'ringing'],
    queryFn: () => body(api.GET('/api/contacts/{id}', { params: { path: { id } } })),
  });

export const knownQuery = (id: string) =>
  queryOptions({
    queryKey: keys.known(id),
    queryFn: () => body(api.GET('/api/contacts/{id}/known', { params: { path: { id } } })),
  });
