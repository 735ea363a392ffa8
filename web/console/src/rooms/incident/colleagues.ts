import { queryOptions } from '@tanstack/react-query';
import { api, body } from '../../api/client';
import { keys } from '../../api/keys';
import type { Colleague, IncidentSummary } from '../../api/records';

/** Everybody of the force to whom something can be handed over. */
export const colleaguesQuery = queryOptions({
  queryKey: keys.colleagues,
  queryFn: async () => (await body(api.GET('/api/colleagues'))).colleagues ?? [],
  // Who is signed in changes without a note.
  staleTime: 0,
});

// Whoever holds only these works at no desk that takes an incident.
const elsewhere = ['analyst', 'administrator'];

/** Whom an incident can be handed to now: everybody who is signed in, of any role that works with incidents, but me. */
export function receivers(all: readonly Colleague[], me: string): { value: string; label: string }[] {
  return all
    .filter((one) => one.signedIn && one.id !== me && one.roles.some((role) => !elsewhere.includes(role)))
    .map((one) => ({ value: one.id, label: `${one.name} (${one.roles.join(', ')})` }));
}

/** The open incidents that are in somebody's hands. */
export function inHandsOf(me: string, incidents: readonly IncidentSummary[]): IncidentSummary[] {
  return incidents.filter((i) => i.owner === me && i.state !== 'closed');
}
