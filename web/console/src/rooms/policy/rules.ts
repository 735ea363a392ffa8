import { labelOf, type Policy } from '../../api/policy';
import type { components } from '../../api/schema';

export type Rule = components['schemas']['PolicyRule'];

/** The rules that may speak about a type, in the order of the pack, whose words or condition hold what is looked for. */
export function rulesFor(rules: Rule[], type: string, sought: string): Rule[] {
  const wanted = sought.trim().toLowerCase();
  return rules.filter((rule) => {
    const fits = type === '' || (rule.types ?? []).length === 0 || rule.types?.includes(type);
    return fits && `${rule.because} ${rule.when} ${rule.code}`.toLowerCase().includes(wanted);
  });
}

/** What a rule asks for, or one reason of a proposal, in the words of the pack. */
export function asksFor(
  rule: Pick<Rule, 'level' | 'grade' | 'pathway' | 'actions'>,
  policy: Policy,
): string[] {
  return [
    rule.level && `Risk: ${policy.level(rule.level)?.label ?? rule.level}`,
    rule.grade && (policy.grade(rule.grade)?.label ?? rule.grade),
    rule.pathway && labelOf(policy.pack.pathways, rule.pathway),
    ...(rule.actions ?? []).map((code) => labelOf(policy.pack.actions, code)),
  ].filter((words): words is string => Boolean(words));
}
