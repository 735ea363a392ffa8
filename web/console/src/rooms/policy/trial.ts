import { queryOptions } from '@tanstack/react-query';
import { api, body } from '../../api/client';
import { keys } from '../../api/keys';
import type { IncidentType, Pack, RiskModel } from '../../api/records';
import type { components } from '../../api/schema';
import { emptyAssessing, fitting } from '../risk/missing';

/** An invented contact: everything that rules may look at. */
export type Facts = components['schemas']['TryRulesInBody'];
export type Proposed = components['schemas']['PolicyProposal'];
export type Reason = components['schemas']['PolicyReason'];

/** Nothing known but the type. The contact in hand is the first of its 90 days. */
export function noFacts(type: string): Facts {
  return {
    type,
    levels: {},
    answers: {},
    flags: [],
    patterns: [],
    factors: [],
    history: { contacts90: 1, incidents365: 0, lowGraded365: 0 },
  };
}

/** The facts as the server takes them: what the type and its model do not know stays on the screen, for when the type is
    changed back, and so does what was left empty. */
export function told(
  facts: Facts,
  type: IncidentType | undefined,
  model: RiskModel | undefined,
  pack: Pack,
): Facts {
  const { levels, answers } = fitting(
    { ...emptyAssessing, type: facts.type, levels: facts.levels, answers: facts.answers },
    type,
    model,
    pack,
  );
  return { ...facts, levels, answers: filled(answers) };
}

function filled(answers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(answers).filter(([, value]) => value?.trim()));
}

/** What the rules in force propose for invented facts; nothing is saved. A new edition makes it old. */
export const trialQuery = (facts: Facts) =>
  queryOptions({
    queryKey: [...keys.editions, 'trial', facts],
    queryFn: () => body(api.POST('/api/policy/rules/trial', { body: facts })),
    enabled: facts.type !== '',
    placeholderData: (before: Proposed | undefined) => before,
    gcTime: 30_000,
    retry: false,
  });

/** The rule of the pack that a reason comes from; none where the type or an answer speaks for itself. */
export function ruleOf(reason: Reason): string | undefined {
  return reason.rule.startsWith('rule/') ? reason.rule.slice('rule/'.length) : undefined;
}

/** Where a reason comes from: the code of its rule, else in words. */
export function sourceOf(reason: Reason, type: IncidentType | undefined): string {
  const rule = ruleOf(reason);
  if (rule !== undefined) return rule;
  const [kind, code = ''] = reason.rule.split('/');
  if (kind !== 'answer') return 'the type itself';
  const question = (type?.questions ?? []).find((q) => q.code === code);
  return `answer to “${question?.text ?? code}”`;
}

/** A number of the history as typed: whole, and 0 while the field is empty. */
export function counted(typed: number | string): number {
  const number = Math.trunc(Number(typed));
  return Number.isFinite(number) && number > 0 ? number : 0;
}
