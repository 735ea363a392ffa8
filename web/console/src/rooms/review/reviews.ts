import { queryOptions } from '@tanstack/react-query';
import { api, body } from '../../api/client';
import { keys } from '../../api/keys';
import { labelOf, type Policy } from '../../api/policy';
import type { BacklogRow, RequestRow } from '../../api/records';
import { whenNextLate } from '../incident/incidents';

/** Open incidents whose risk has to be looked at again, in the server's order of age and risk. */
export const reviewsQuery = queryOptions({
  queryKey: keys.reviews,
  queryFn: async () =>
    (await body(api.GET('/api/reviews', { params: { query: { with: 'all' } } }))).reviews ?? [],
  refetchInterval: ({ state: { data } }) => whenNextLate((data ?? []).map((row) => row.incident)),
});

/** What waits for a second person, the oldest first. */
export const requestsQuery = queryOptions({
  queryKey: keys.requests,
  queryFn: async () => (await body(api.GET('/api/requests'))).requests ?? [],
});

/** Incidents of which somebody has to decide whether a crime is recorded, by due time. */
export const crimeDecisionsQuery = queryOptions({
  queryKey: keys.crimeDecisions,
  queryFn: async () => (await body(api.GET('/api/crime-decisions'))).incidents ?? [],
});

/** Who is to be told something, the soonest first. */
export const updatesDueQuery = queryOptions({
  queryKey: keys.updatesDue,
  queryFn: () => body(api.GET('/api/updates', { params: { query: { when: 'all' } } })),
});

/** Decisions of others under Right Care, Right Person that were drawn for a second look. */
export const rightCareQuery = queryOptions({
  queryKey: keys.rightCare,
  queryFn: async () => (await body(api.GET('/api/right-care/to-review'))).rightCare ?? [],
});

/** Grades below what the rules proposed that no supervisor has looked at, the oldest first. */
export const belowProposalQuery = queryOptions({
  queryKey: keys.belowProposal,
  queryFn: async () => (await body(api.GET('/api/incidents/below-proposal'))).incidents ?? [],
});

/** Which part of the backlog is shown. */
export type Whose = 'all' | 'mine' | 'supervisor' | 'force-lead';

export function whose(rows: BacklogRow[], wanted: Whose): BacklogRow[] {
  if (wanted === 'all') return rows;
  if (wanted === 'mine') return rows.filter((row) => row.mine);
  return rows.filter((row) => row.incident.review.with === wanted);
}

const reasons: Record<string, string> = {
  interval: 'Time to look again',
  late: 'Help is late, or about to be',
  information: 'Something new is known',
  handover: 'It changed hands',
  delay: 'The agreed delay is over',
  supervision: 'A supervisor asks for it',
};

/** Why a look is due, short enough for a list. */
export function reasonWords(reason: string): string {
  return reasons[reason] ?? 'Time to look again';
}

const holders: Record<string, string> = {
  handler: 'Handler',
  supervisor: 'Supervisor',
  'force-lead': 'Force lead',
};

export function withWords(holder: string): string {
  return holders[holder] ?? '–';
}

/** What a request would change: "Grade: Emergency to Priority", or until when somebody waits. */
export function changeWords(
  { incident, request }: RequestRow,
  policy: Policy,
  until: (at: string) => string,
) {
  if (request.kind === 'no-crime') {
    return `No crime: ${labelOf(policy.pack.crime.noCrimeReasons, request.noCrimeReason)}`;
  }
  if (request.kind === 'delay') return request.until ? `Wait until ${until(request.until)}` : 'Wait longer';
  const level = (code: string) => labelOf(policy.pack.riskLevels, code) || 'not assessed';
  const grade = (code: string) => policy.grade(code)?.label ?? code;
  return [
    request.grade && `Grade: ${grade(incident.grade)} to ${grade(request.grade)}`,
    request.risk && `Risk: ${level(incident.risk)} to ${level(request.risk)}`,
  ]
    .filter(Boolean)
    .join('. ');
}

/** Why a crime decision is expected; because is type/CODE or action/CODE. */
export function becauseWords(because: string, policy: Policy): string {
  const [kind, code = ''] = because.split('/');
  if (kind === 'type') return `Reported as ${policy.typeLabel(code)}`;
  return labelOf(policy.pack.actions, code) || because;
}
