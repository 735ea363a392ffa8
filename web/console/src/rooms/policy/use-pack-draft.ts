import { useDraft } from '../../ui/use-draft';
import type { PolicySource } from './editions';

interface Half {
  /** null: as in force. */
  yaml: string | null;
  /** Number of the newest edition when this was begun. */
  base: number;
}

/** The force's own file while it is changed; what is half made outlives this window. */
export function usePackDraft(source: PolicySource) {
  const draft = useDraft<Half>('policy-pack', { yaml: null, base: 0 });
  const { yaml, base } = draft.value;
  return {
    yaml: yaml ?? source.yaml,
    base: yaml === null ? source.newest : base,
    changed: yaml !== null,
    saving: draft.saving,
    type: (next: string) =>
      draft.set(
        next === source.yaml ? { yaml: null } : { yaml: next, base: yaml === null ? source.newest : base },
      ),
    /** Begins with another text, such as an earlier edition. */
    begin: (text: string) => draft.set({ yaml: text, base: source.newest }),
    rebase: () => draft.set({ base: source.newest }),
    finished: () => draft.finished({ yaml: null, base: 0 }),
  };
}
