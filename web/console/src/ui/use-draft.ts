import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { acting } from '../api/act';
import { api, body } from '../api/client';
import { keys } from '../api/keys';
import { asProblem } from '../api/problem';
import type { Saving } from './autosave';
import { useAutosave } from './use-autosave';

export interface Draft<T> {
  value: T;
  set: (change: Partial<T>) => void;
  saving: Saving;
  /** The form was handed in: the draft is no longer wanted, on the server neither. */
  finished: (rest: T) => void;
}

/** A half-typed form that is kept on the server, so that it outlives this window and a restart of either side. */
export function useDraft<T extends object>(form: string, empty: T): Draft<T> {
  const queries = useQueryClient();
  const params = { path: { form } };
  const stored = useSuspenseQuery({
    queryKey: keys.draft(form),
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => {
      try {
        const draft = await body(api.GET('/api/drafts/{form}', { params: { path: { form } } }));
        return draft.content as Partial<T>;
      } catch (error) {
        if (asProblem(error).status === 404) return {} as Partial<T>;
        throw error;
      }
    },
  });
  const saver = useAutosave<T>(`draft/${form}`, (content, key) =>
    body(api.PUT('/api/drafts/{form}', { headers: acting(key), params, body: { content } })),
  );
  const [value, setValue] = useState<T>(() => ({ ...empty, ...stored.data, ...saver.left }));
  const keep = (next: T) => {
    setValue(next);
    queries.setQueryData(keys.draft(form), next);
  };
  return {
    value,
    saving: saver.saving,
    set: (change) => {
      const next = { ...value, ...change };
      keep(next);
      saver.typed(next);
    },
    finished: (rest) => {
      keep(rest);
      saver.discard();
      void api.DELETE('/api/drafts/{form}', { headers: acting(), params }).catch(() => undefined);
    },
  };
}
