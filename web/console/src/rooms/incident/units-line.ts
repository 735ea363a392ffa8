import type { IncidentSummary } from '../../api/records';

const statuses = { assigned: 'assigned', 'en-route': 'en route', 'at-scene': 'at scene' };

/** NS21 at scene, NS07 en route. */
export function unitsLine(units: IncidentSummary['units']): string {
  return units.map((u) => `${u.callsign} ${statuses[u.status]}`).join(', ');
}
