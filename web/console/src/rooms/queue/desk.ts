import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, body } from '../../api/client';
import { keys } from '../../api/keys';
import type { Desk, HandlerState } from '../../api/records';

/** The handler's own desk: state, offer, contact in hand, and who waits. */
export const deskQuery = queryOptions({
  queryKey: keys.desk,
  queryFn: () => body(api.GET('/api/desk')),
});

export function useDesk(enabled = true): Desk | undefined {
  return useQuery({ ...deskQuery, enabled }).data;
}

export const stateLabels: Record<HandlerState, string> = {
  off: 'Off duty',
  ready: 'Ready',
  'not-ready': 'Not ready',
  offered: 'Call offered',
  'on-contact': 'On a contact',
  'wrap-up': 'Wrapping up',
};
