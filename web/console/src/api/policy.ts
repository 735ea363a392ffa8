import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { api, body } from './client';
import { keys } from './keys';
import type { Grade, IncidentType, Pack } from './records';

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

  typeLabel(code: string | null | undefined): string {
    return this.type(code)?.label ?? code ?? 'No type yet';
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
