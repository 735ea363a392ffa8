import type { IncidentSummary } from '../../api/records';

/** How an incident stands. */
export const incidentStates: Record<IncidentSummary['state'], string> = {
  open: 'Open',
  resolved: 'Resolved',
  closed: 'Closed',
};
