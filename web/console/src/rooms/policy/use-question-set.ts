import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { IncidentType } from '../../api/records';
import { useDraft } from '../../ui/use-draft';
import { type PolicySource, previewQuery } from './editions';
import { begun, changesOf, type EditedSet, type QuestionSet, sent } from './questionset';
import { useNational } from './use-national';

/** The question set of one type while it is changed. What is half made outlives this window; every change is looked at by
    the server as it is made. */
export function useQuestionSet(type: IncidentType, source: PolicySource) {
  const draft = useDraft<{ set: EditedSet | null }>(`policy-questions-${type.code}`, { set: null });
  const inForce = begun(type, source.newest);
  const set = draft.value.set ?? inForce;
  const changed = draft.value.set !== null;
  const [settled] = useDebouncedValue(JSON.stringify(sent(type.code, set)), 600);
  const current = set.base === source.newest;
  const preview = useQuery({
    ...previewQuery(JSON.parse(settled) as QuestionSet),
    enabled: changed && current,
    placeholderData: keepPreviousData,
  });
  const national = useNational(type, source.newest);
  const put = (next: EditedSet) => {
    const same = JSON.stringify(next) === JSON.stringify({ ...inForce, base: next.base });
    draft.set({ set: same ? null : next });
  };
  return {
    set,
    put,
    changed,
    /** What is different from what is in force. */
    changes: changesOf(inForce, set),
    saving: draft.saving,
    /** Undefined while nothing is changed, and while somebody else’s edition stands between. */
    preview: changed && current ? preview.data : undefined,
    problem: changed && current ? preview.error : null,
    checking: preview.isFetching || settled !== JSON.stringify(sent(type.code, set)),
    check: preview.refetch,
    /** Ids of what the national core asks and advises. */
    national,
    rebase: () => draft.set({ set: { ...set, base: source.newest } }),
    finished: () => draft.finished({ set: null }),
  };
}

export type SetState = ReturnType<typeof useQuestionSet>;
