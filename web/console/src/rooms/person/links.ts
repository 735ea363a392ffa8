import { useAct } from '../../api/act';
import { api, body } from '../../api/client';
import { keys } from '../../api/keys';
import type { Verdict } from '../../api/records';

interface Said {
  one: string;
  other: string;
  verdict: Verdict;
  reason: string;
  /** Asks a second person to agree instead of deciding. */
  ask?: boolean;
  advice?: string;
}

/** What people say of two persons on record: one human being, two, or unsure. It can be undone at any time. */
export function useDecideLink(done?: () => void) {
  return useAct(
    ({ one, other, ...said }: Said, by) =>
      body(
        api.POST('/api/people/{id}/links/{other}', {
          headers: by,
          params: { path: { id: one, other } },
          body: said,
        }),
      ),
    { touches: [['person'], ['picture'], keys.pendingLinks], done },
  );
}

export function useUndoLink(done?: () => void) {
  return useAct(
    ({ one, other, reason }: { one: string; other: string; reason: string }, by) =>
      body(
        api.POST('/api/people/{id}/links/{other}/undo', {
          headers: by,
          params: { path: { id: one, other } },
          body: { reason },
        }),
      ),
    { touches: [['person'], ['picture'], keys.pendingLinks], done },
  );
}
