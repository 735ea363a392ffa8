import { queryOptions } from '@tanstack/react-query';
import { acting } from '../../api/act';
import { api, body } from '../../api/client';
import { keys } from '../../api/keys';
import type { Assessing } from './missing';

export const assessmentsQuery = (contact: string) =>
  queryOptions({
    queryKey: keys.assessments(contact),
    queryFn: () => body(api.GET('/api/contacts/{id}/assessments', { params: { path: { id: contact } } })),
  });

/** What the rules asked to be done in a contact, or for one incident of it, and what became of it. */
export const toDoQuery = (contact: string, incident = '') =>
  queryOptions({
    queryKey: [...keys.assessments(contact), 'to-do', incident],
    queryFn: () =>
      body(
        api.GET('/api/contacts/{id}/to-do', {
          params: { path: { id: contact }, query: incident ? { incident } : {} },
        }),
      ),
  });

/** What the rules of the policy pack propose for what has been entered so far; nothing is saved. */
export const proposalQuery = (contact: string, given: Assessing) =>
  queryOptions({
    queryKey: ['proposal', contact, given],
    queryFn: () =>
      body(
        api.POST('/api/contacts/{id}/assessments/proposal', {
          headers: acting(),
          params: { path: { id: contact } },
          body: given,
        }),
      ),
    enabled: given.type !== '',
    placeholderData: (before) => before,
    gcTime: 10_000,
  });
