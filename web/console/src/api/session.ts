import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { api, body } from './client';
import { keys } from './keys';
import { asProblem } from './problem';
import type { Session } from './records';

/** Who is signed in, or null. */
export const sessionQuery = queryOptions({
  queryKey: keys.session,
  queryFn: async (): Promise<Session | null> => {
    try {
      return await body(api.GET('/api/session'));
    } catch (error) {
      if (asProblem(error).status === 401) return null;
      throw error;
    }
  },
  staleTime: Number.POSITIVE_INFINITY,
});

/** The session of a screen behind the sign-in. */
export function useSession(): Session {
  const { data } = useSuspenseQuery(sessionQuery);
  if (!data) throw new Error('a screen behind the sign-in was shown without a session');
  return data;
}

// Which other roles a role comes with; the server decides the same way.
const desks = ['handler', 'vulnerability-desk', 'resolution-desk'];
const includes: Record<string, string[]> = {
  'vulnerability-desk': ['handler'],
  'resolution-desk': ['handler'],
  supervisor: ['dispatcher', ...desks],
  'force-lead': ['supervisor', 'dispatcher', ...desks],
};

/** Whether the person holds one of the roles, or one that includes it. */
export function may(session: Session, ...roles: string[]): boolean {
  const has = session.staff.roles.flatMap((role) => [role, ...(includes[role] ?? [])]);
  return roles.some((role) => has.includes(role));
}

/** The screen that a person's work begins on. */
export function home(session: Session) {
  const roles = session.staff.roles;
  if (roles.includes('force-lead')) return '/reviews';
  if (roles.includes('supervisor')) return '/supervisor';
  if (roles.includes('vulnerability-desk') || roles.includes('resolution-desk')) return '/desks';
  if (roles.includes('handler')) return '/contact';
  if (roles.includes('dispatcher')) return '/dispatch';
  if (roles.includes('analyst')) return '/performance';
  return '/staff';
}
