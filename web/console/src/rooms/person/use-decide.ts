import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useAct } from '../../api/act';
import { api, body } from '../../api/client';
import { keys } from '../../api/keys';
import type { Candidate, Verdict } from '../../api/records';
import { wantsReason } from './ReasonDialog';
import type { Seeker } from './seeker';

interface Decided {
  candidate: Pick<Candidate, 'person' | 'name' | 'advice'>;
  verdict: Verdict;
  reason: string;
}

/** The handler's word on a suggestion: it names the caller, or rules somebody out, and can be taken back. What had been
    typed and what was advised go along, so that the advice can be judged later. */
export function useDecide(contact: string, seeker: Seeker) {
  const queries = useQueryClient();
  const act = useAct(
    async ({ candidate, verdict, reason }: Decided, by) => {
      await seeker.unsaved?.();
      return body(
        api.POST('/api/contacts/{id}/suggestions', {
          headers: by,
          params: { path: { id: contact } },
          body: {
            person: candidate.person,
            verdict,
            ...(reason && { reason }),
            ...(candidate.advice && { advice: candidate.advice }),
            ...(seeker.state().asked && { typed: seeker.state().asked ?? undefined }),
          },
        }),
      );
    },
    {
      touches: [keys.picture(contact), ['known'], ['person']],
      done: (next) => {
        queries.setQueryData(keys.contact(contact), next);
        seeker.again();
      },
    },
  );
  const [asked, setAsked] = useState<Decided | null>(null);
  const decide = (decided: Decided) => {
    setAsked(decided);
    return act.run(decided);
  };
  return {
    decide: (candidate: Decided['candidate'], verdict: Verdict, reason = '') =>
      decide({ candidate, verdict, reason }),
    /** Gives the reason that a protected record wants and sends the same again. */
    because: (reason: string) => {
      if (asked) void decide({ ...asked, reason });
    },
    busy: act.busy,
    problem: act.problem,
    wantsReason: wantsReason(act.problem),
    clear: act.clear,
    again: act.again,
  };
}

export type Deciding = ReturnType<typeof useDecide>;
