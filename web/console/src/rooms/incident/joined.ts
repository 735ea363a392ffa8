import type { Incident, IncidentContact } from '../../api/records';
import { when } from '../../ui/clock';

/** The contacts about an incident: the one that it came from, then those that joined it. */
export function contactsOf(incident: Pick<Incident, 'contact' | 'contacts'>): IncidentContact[] {
  const all = incident.contacts ?? [];
  if (all.length > 0 || !incident.contact) return all;
  // Of before contacts could join.
  const unknown = {
    caller: null,
    service: '',
    receivedAt: null,
    text: '',
    assessment: null,
    by: null,
    at: null,
  };
  return [{ contact: incident.contact, first: true, ...unknown }];
}

/** "999, 10:42, joined by Hannah Okafor", or that it is the first. */
export function callWords({ first, service, receivedAt, by }: IncidentContact): string {
  if (first) return 'The call that it came from';
  return [service || 'Contact', receivedAt && when(receivedAt), by && `joined by ${by.name}`]
    .filter(Boolean)
    .join(', ');
}
