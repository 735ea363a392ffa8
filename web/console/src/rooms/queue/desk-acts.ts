import { useQueryClient } from '@tanstack/react-query';
import { type Act, useAct } from '../../api/act';
import { api, body } from '../../api/client';
import { keys } from '../../api/keys';
import type { Contact, Desk } from '../../api/records';
import { claimDesk, leaveDesk } from '../../softphone/desk-window';
import { unlockSound } from '../../softphone/ring';
import { softphone } from '../../softphone/softphone';

export interface DeskActs {
  ready: Act<null, Desk | null>;
  notReady: Act<string, Desk>;
  off: Act<null, Desk>;
  answer: Act<string, Contact>;
  hold: Act<string, Contact>;
  resume: Act<string, Contact>;
  hangUp: Act<string, Contact>;
}

/** What a handler does with desk and telephone. */
export function useDeskActs(): DeskActs {
  const queries = useQueryClient();
  const desk = { done: (d: Desk | null) => d && queries.setQueryData(keys.desk, d), touches: [keys.desk] };
  const call = {
    done: (c: Contact) => queries.setQueryData(keys.contact(c.id), c),
    touches: [keys.desk, keys.contacts],
  };
  return {
    ready: useAct(async (_: null, by) => {
      unlockSound();
      // Without desk or microphone nothing could be answered, so the server is not told that anything could.
      if (!(await claimDesk(queries)) || !(await softphone.plugIn())) return null;
      return body(api.POST('/api/desk/ready', { headers: by }));
    }, desk),
    notReady: useAct(
      (reason: string, by) => body(api.POST('/api/desk/not-ready', { headers: by, body: { reason } })),
      desk,
    ),
    off: useAct((_: null, by) => body(api.POST('/api/desk/off', { headers: by })), {
      ...desk,
      done: (d) => {
        queries.setQueryData(keys.desk, d);
        leaveDesk();
      },
    }),
    answer: useAct(
      (id: string, by) =>
        body(api.POST('/api/contacts/{id}/answer', { headers: by, params: { path: { id } } })),
      call,
    ),
    hold: useAct(
      (id: string, by) =>
        body(api.POST('/api/contacts/{id}/hold', { headers: by, params: { path: { id } } })),
      call,
    ),
    resume: useAct(
      (id: string, by) =>
        body(api.POST('/api/contacts/{id}/resume', { headers: by, params: { path: { id } } })),
      call,
    ),
    hangUp: useAct(
      (id: string, by) =>
        body(api.POST('/api/contacts/{id}/hang-up', { headers: by, params: { path: { id } } })),
      call,
    ),
  };
}
