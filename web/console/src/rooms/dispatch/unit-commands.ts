import type { IncidentSummary, Unit } from '../../api/records';
import type { Command } from '../../ui/keys/registry';
import { dayNumber } from '../incident/day-number';
import type { Move, UnitActs } from './units';

interface Given {
  incident: IncidentSummary | undefined;
  unit: Unit | undefined;
  acts: UnitActs;
  mayOrder: boolean;
}

// From which statuses a move makes sense; the server decides.
const from: Record<Move, Unit['status'][]> = {
  'en-route': ['assigned'],
  'at-scene': ['assigned', 'en-route'],
  clear: ['assigned', 'en-route', 'at-scene'],
};

/** What can be done with the selected unit and the selected incident. */
export function unitCommands({ incident, unit, acts, mayOrder }: Given) {
  const name = unit?.callsign ?? 'unit';
  const move = (to: Move, keys: string, label: string): Command => ({
    id: `unit-${to}`,
    label: `${name} ${label}`,
    group: 'Dispatch',
    keys,
    when: () => mayOrder && unit !== undefined && from[to].includes(unit.status),
    run: () => {
      if (unit) void acts.move.run({ callsign: unit.callsign, to });
    },
  });
  return {
    assign: {
      id: 'unit-assign',
      label: incident ? `Assign ${name} to ${dayNumber(incident)}` : 'Assign',
      group: 'Dispatch',
      keys: 'A',
      when: () => mayOrder && unit?.status === 'available' && incident !== undefined,
      run: () => {
        if (unit && incident) void acts.assign.run({ callsign: unit.callsign, incident: incident.id });
      },
    },
    enRoute: move('en-route', 'E', 'en route'),
    atScene: move('at-scene', 'S', 'at scene'),
    clear: move('clear', 'C', 'clear'),
  } satisfies Record<string, Command>;
}
