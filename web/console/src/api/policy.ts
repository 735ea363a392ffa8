import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { api, body } from './client';
import { keys } from './keys';
import type { Grade, IncidentType, Level, Pack, RiskModel } from './records';

/** The force's policy pack: grades, types, questions, codes. It changes only when the server starts again. */
export const policyQuery = queryOptions({
  queryKey: keys.policy,
  queryFn: async () => new Policy(await body(api.GET('/api/policy'))),
  staleTime: 10 * 60_000,
});

interface Entry {
  code: string;
  label: string;
}

// What comes without waiting in a queue has no label in the pack.
const unqueued: Record<string, string> = { counter: 'Front counter', other: 'Other' };

/** A pack with its lists never absent and its codes looked up. */
export class Policy {
  readonly grades: Grade[];
  readonly types: IncidentType[];

  constructor(readonly pack: Pack) {
    this.grades = [...(pack.grades ?? [])].sort((a, b) => a.rank - b.rank);
    this.types = [...(pack.incidentTypes ?? [])].sort((a, b) => a.label.localeCompare(b.label));
  }

  grade(code: string): Grade | undefined {
    return this.grades.find((g) => g.code === code);
  }

  type(code: string | null | undefined): IncidentType | undefined {
    return this.types.find((t) => t.code === code);
  }

  /** The model by which an incident of a type is assessed: the type's own, else the force's. */
  modelFor(type: string | null | undefined): RiskModel | undefined {
    return this.model(this.type(type)?.riskModel || this.pack.riskModel);
  }

  model(code: string): RiskModel | undefined {
    return (this.pack.riskModels ?? []).find((m) => m.code === code);
  }

  level(code: string | null | undefined): Level | undefined {
    return (this.pack.riskLevels ?? []).find((l) => l.code === code);
  }

  /** Whether risk a is graver than risk b. A code that the pack does not have is calmer than every level. */
  graver(a: string, b: string): boolean {
    const codes = (this.pack.riskLevels ?? []).map((l) => l.code);
    return codes.indexOf(a) > codes.indexOf(b);
  }

  typeLabel(code: string | null | undefined): string {
    return this.type(code)?.label ?? (code || 'No type yet');
  }

  serviceLabel(service: string): string {
    return this.pack.queues.find((q) => q.service === service)?.label ?? unqueued[service] ?? service;
  }
}

/** The label of a code in one of the pack's lists; the code itself when a newer pack no longer has it. */
export function labelOf(
  entries: readonly Entry[] | null | undefined,
  code: string | null | undefined,
): string {
  return entries?.find((e) => e.code === code)?.label ?? code ?? '';
}

export function usePolicy(): Policy {
  return useSuspenseQuery(policyQuery).data;
}
