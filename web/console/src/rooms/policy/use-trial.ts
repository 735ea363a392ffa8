import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { usePolicy } from '../../api/policy';
import { asProblem } from '../../api/problem';
import { asked } from '../risk/missing';
import { refusedFields } from '../risk/refused';
import { type Facts, noFacts, told, trialQuery } from './trial';

/** An invented contact while it is made up, and what the rules in force propose for it. */
export function useTrial(first: string) {
  const policy = usePolicy();
  const [facts, setFacts] = useState(() => noFacts(first));
  const type = policy.type(facts.type);
  const model = policy.modelFor(facts.type);
  const now = JSON.stringify(told(facts, type, model, policy.pack));
  const [settled] = useDebouncedValue(now, 400);
  const asking = useQuery(trialQuery(JSON.parse(settled) as Facts));
  const problem = type && asking.error ? asProblem(asking.error) : null;
  return {
    facts,
    type,
    model,
    questions: asked(type, facts.answers),
    set: (part: Partial<Facts>) => setFacts((before) => ({ ...before, ...part })),
    clear: () => setFacts(noFacts(facts.type)),
    proposed: type ? asking.data : undefined,
    /** What is proposed is for the facts as they were a moment ago. */
    behind: type !== undefined && (now !== settled || asking.isFetching),
    problem,
    errors: refusedFields(problem),
    again: () => void asking.refetch(),
  };
}

export type Trial = ReturnType<typeof useTrial>;
