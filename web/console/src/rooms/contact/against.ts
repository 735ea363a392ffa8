import { queryOptions } from '@tanstack/react-query';
import { api, body } from '../../api/client';
import { keys } from '../../api/keys';
import type { Policy } from '../../api/policy';
import type { ContactAgainst } from '../../api/records';

/** Contacts finished without an incident against what was found: for a supervisor all that wait, for a handler their own
    that a supervisor did not agree to. */
export const againstQuery = queryOptions({
  queryKey: keys.against,
  queryFn: async () => (await body(api.GET('/api/contacts/against-proposal'))).contacts ?? [],
});

/** How many of them wait for me. */
export const againstCountsQuery = queryOptions({
  queryKey: keys.againstCounts,
  queryFn: () => body(api.GET('/api/contacts/against-proposal/count')),
});

/** Contacts that broke off and whose caller nobody has rung back, the longest waiting first. */
export const callBacksQuery = queryOptions({
  queryKey: keys.callBacks,
  queryFn: async () => (await body(api.GET('/api/contacts/call-backs'))).contacts ?? [],
});

type Labels = Pick<Policy, 'grade' | 'level'>;

/** What a finish stands against, each in a few words. */
export function againstWords({ against, grade, risk }: ContactAgainst, policy: Labels): string[] {
  const level = policy.level(risk)?.label ?? risk;
  const words: Record<string, string> = {
    grade: `${policy.grade(grade)?.label ?? grade} proposed`,
    risk: `risk ${level}`,
    'right-care': 'Right Care not decided',
    crime: 'may be a crime',
    deferred: 'never assessed',
  };
  return against.map((code) => words[code] ?? code);
}
