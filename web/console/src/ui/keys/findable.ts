import type { SpotlightActionGroupData } from '@mantine/spotlight';
import { useQuery } from '@tanstack/react-query';
import type { NavigateOptions } from '@tanstack/react-router';
import { usePolicy } from '../../api/policy';
import { may, useSession } from '../../api/session';
import { callerLine } from '../../rooms/contact/caller-line';
import { contactsQuery } from '../../rooms/contact/contacts';
import { incidentsQuery } from '../../rooms/incident/incidents';

/** Open incidents and recent contacts as the palette lists them; fetched when it is opened. */
export function useFindable(opened: boolean, go: (to: NavigateOptions) => void): SpotlightActionGroupData[] {
  const session = useSession();
  const policy = usePolicy();
  const enabled = opened && may(session, 'handler', 'dispatcher');
  const incidents = useQuery({ ...incidentsQuery('open'), enabled });
  const contacts = useQuery({ ...contactsQuery({ limit: 50 }), enabled });
  if (!enabled) return [];
  return [
    {
      group: 'Open incidents',
      actions: (incidents.data ?? []).map((i) => ({
        id: i.id,
        label: `${i.number} ${policy.typeLabel(i.type)}, ${i.place}`,
        description: i.reference,
        onClick: () => go({ to: '/incident/$id', params: { id: i.id } }),
      })),
    },
    {
      group: 'Recent contacts',
      actions: (contacts.data ?? []).map((c) => ({
        id: c.id,
        label: callerLine(c),
        description: `${policy.serviceLabel(c.service)}, ${policy.typeLabel(c.type)}`,
        onClick: () => go({ to: '/contacts', search: { id: c.id } }),
      })),
    },
  ];
}
