import { useQueryClient } from '@tanstack/react-query';
import { useAct } from '../../api/act';
import { api, body } from '../../api/client';
import { keys } from '../../api/keys';
import { labelOf } from '../../api/policy';
import type { Pack, RiskToDo } from '../../api/records';
import { toDoQuery } from './assessments';

/** The action that no pack has: to write down who is vulnerable. */
export const whoIsVulnerable = 'who-is-vulnerable';

/** What is to be done, in words. */
export function actionWords(pack: Pack, code: string): string {
  return code === whoIsVulnerable ? 'Record who is vulnerable, and why' : labelOf(pack.actions, code);
}

/** The list with what the rules ask for by now, before anything is saved: an ambulance is rung for at once. What Bluelamp
    does by itself, or asks for as a decision, is not ticked off by hand. */
export function withProposed(list: RiskToDo[], proposed: string[], pack: Pack): RiskToDo[] {
  const known = new Set(list.map((one) => one.action));
  const byHand = (code: string) => {
    const does = (pack.actions ?? []).find((a) => a.code === code)?.does;
    return does === 'tell' || does === 'referral';
  };
  const fresh = proposed.filter((code) => !known.has(code) && byHand(code));
  const open = (action: string): RiskToDo => ({
    ...{ action, since: '', answer: '', note: '', unnamed: '' },
    ...{ by: null, at: null },
  });
  return [...list, ...fresh.map(open)];
}

export interface Answer {
  action: string;
  answer: 'done' | 'not-needed';
  note: string;
}

/** Says what became of one of them. */
export function useAnswerToDo(contact: string, incident = '') {
  const queries = useQueryClient();
  return useAct(
    (input: Answer, by) =>
      body(
        api.POST('/api/contacts/{id}/to-do', {
          headers: by,
          params: { path: { id: contact } },
          body: { ...input, ...(incident && { incident }) },
        }),
      ),
    {
      touches: incident ? [keys.incident(incident)] : [],
      done: (list) => queries.setQueryData(toDoQuery(contact, incident).queryKey, list),
    },
  );
}
