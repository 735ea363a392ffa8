import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { IncidentType } from '../../api/records';
import { previewQuery } from './editions';
import { about, national } from './findings';
import { begun, type QuestionSet, questionId } from './questionset';

/** Ids of what the national core asks and advises for a type. The pack does not say which lines are the core's; the server
    does when it is handed a set without any, and nothing is saved by that. What a rule of the force holds fast is kept in
    the second time, because the server looks at rules first. */
export function useNational(type: IncidentType, base: number): Set<string> {
  const inForce = begun(type, base);
  const lasting = { staleTime: Number.POSITIVE_INFINITY, placeholderData: keepPreviousData };
  const bare: QuestionSet = { type: type.code, base, questions: [], advice: [] };
  const first = useQuery({ ...previewQuery(bare), ...lasting }).data?.findings ?? [];
  const found = national(first, inForce);
  const named = new Set(first.map((finding) => about(finding, inForce)));
  const held = inForce.questions.filter((q) => found.size === 0 && named.has(questionId(q.code)));
  const second = useQuery({
    ...previewQuery({ ...bare, questions: held }),
    ...lasting,
    enabled: held.length > 0,
  });
  return held.length > 0 ? national(second.data?.findings ?? [], inForce) : found;
}
