import { queryOptions } from '@tanstack/react-query';
import { useAct } from '../../api/act';
import { api, body } from '../../api/client';
import { keys } from '../../api/keys';
import type { Pack, Unit } from '../../api/records';

export const unitsQuery = queryOptions({
  queryKey: keys.units,
  queryFn: async () => (await body(api.GET('/api/units'))).units ?? [],
});

// Where the force's policy has no status of that meaning; being assigned is never one: a unit has not said it yet.
const unitStatusLabels: Record<Unit['status'], string> = {
  available: 'Available',
  assigned: 'Assigned',
  'en-route': 'En route',
  'at-scene': 'At scene',
  'off-duty': 'Off duty',
};

/** A unit's status in the words of the force's own table of radio statuses. */
export function unitStatusLabel(statuses: Pack['unitStatuses'] | null, status: Unit['status']): string {
  return statuses?.find((s) => s.role === status)?.label ?? unitStatusLabels[status] ?? status;
}

export type Move = 'en-route' | 'at-scene' | 'clear';

/** What a dispatcher does with units. */
export function useUnitActs() {
  const touches = [keys.units, keys.incidents, ['incident']];
  return {
    assign: useAct(
      ({ callsign, incident }: { callsign: string; incident: string }, by) =>
        body(
          api.POST('/api/units/{callsign}/assign', {
            headers: by,
            params: { path: { callsign } },
            body: { incident },
          }),
        ),
      { touches },
    ),
    move: useAct(
      ({ callsign, to }: { callsign: string; to: Move }, by): Promise<Unit> => {
        const ask = { headers: by, params: { path: { callsign } } };
        if (to === 'en-route') return body(api.POST('/api/units/{callsign}/en-route', ask));
        if (to === 'at-scene') return body(api.POST('/api/units/{callsign}/at-scene', ask));
        return body(api.POST('/api/units/{callsign}/clear', ask));
      },
      { touches },
    ),
    log: useAct(
      ({ id, text }: { id: string; text: string }, by) =>
        body(api.POST('/api/incidents/{id}/log', { headers: by, params: { path: { id } }, body: { text } })),
      { touches: [['incident']] },
    ),
  };
}

export type UnitActs = ReturnType<typeof useUnitActs>;
