import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { useAct } from '../../api/act';
import { api, body } from '../../api/client';
import { keys } from '../../api/keys';

/** Nobody is signed in here, so no live push says that mail came. */
const lookMs = 2_000;

export const mailboxQuery = queryOptions({
  queryKey: keys.mailbox,
  queryFn: () => body(api.GET('/api/mailbox')),
  refetchInterval: lookMs,
});

/** Lets the partners' mail server refuse all mail, or take it again. */
export function useSetDown() {
  const queries = useQueryClient();
  return useAct((down: boolean, by) => body(api.POST('/api/mailbox/down', { headers: by, body: { down } })), {
    done: (contents) => queries.setQueryData(mailboxQuery.queryKey, contents),
  });
}
