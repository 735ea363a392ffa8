import { queryOptions } from '@tanstack/react-query';
import { useAct } from '../../api/act';
import { api, body } from '../../api/client';
import { keys } from '../../api/keys';

export const staffQuery = queryOptions({
  queryKey: keys.staff,
  queryFn: async () => (await body(api.GET('/api/staff'))).staff ?? [],
});

/** A new member of staff as the form gives it. */
export interface NewStaff {
  name: string;
  signInName: string;
  password: string;
  roles: string[];
  skills: string[];
}

/** What an administrator does with the accounts. */
export function useStaffActs() {
  const touches = { touches: [keys.staff] };
  return {
    add: useAct((input: NewStaff, by) => body(api.POST('/api/staff', { headers: by, body: input })), touches),
    disable: useAct(
      ({ id, reason }: { id: string; reason: string }, by) =>
        body(
          api.POST('/api/staff/{id}/disable', { headers: by, params: { path: { id } }, body: { reason } }),
        ),
      touches,
    ),
    enable: useAct(
      (id: string, by) => body(api.POST('/api/staff/{id}/enable', { headers: by, params: { path: { id } } })),
      touches,
    ),
    password: useAct(
      ({ id, password }: { id: string; password: string }, by) =>
        body(
          api.POST('/api/staff/{id}/password', { headers: by, params: { path: { id } }, body: { password } }),
        ),
      touches,
    ),
    roles: useAct(
      ({ id, roles, skills }: { id: string; roles: string[]; skills: string[] }, by) =>
        body(
          api.POST('/api/staff/{id}/roles', {
            headers: by,
            params: { path: { id } },
            body: { roles, skills },
          }),
        ),
      touches,
    ),
  };
}

export type StaffActs = ReturnType<typeof useStaffActs>;
