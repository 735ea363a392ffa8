import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { home, sessionQuery } from './api/session';
import { Failed } from './ui/Failed';
import { NotFound } from './ui/NotFound';
import { Guarded } from './ui/shell/Guarded';
import { Shell } from './ui/shell/Shell';

interface Context {
  queries: QueryClient;
}

const root = createRootRouteWithContext<Context>()({ component: Outlet, notFoundComponent: NotFound });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/signin',
  validateSearch: (search: Record<string, unknown>): { to?: string } =>
    typeof search.to === 'string' && search.to.startsWith('/') && !search.to.startsWith('//')
      ? { to: search.to }
      : {},
  component: lazyRouteComponent(() => import('./rooms/staff/SignIn'), 'SignIn'),
});

const telephone = createRoute({
  getParentRoute: () => root,
  path: '/telephone',
  component: lazyRouteComponent(() => import('./softphone/telephone/TestTelephone'), 'TestTelephone'),
});

const mailbox = createRoute({
  getParentRoute: () => root,
  path: '/mailbox',
  validateSearch: (search: Record<string, unknown>): { id?: number } =>
    typeof search.id === 'number' ? { id: search.id } : {},
  component: lazyRouteComponent(() => import('./rooms/mailbox/Mailbox'), 'Mailbox'),
});

/** Everything behind the sign-in. */
const guarded = createRoute({
  getParentRoute: () => root,
  id: 'guarded',
  beforeLoad: async ({ context, location }) => {
    const session = await context.queries.ensureQueryData(sessionQuery);
    if (!session) throw redirect({ to: '/signin', search: { to: location.href } });
  },
  component: Guarded,
});

const start = createRoute({
  getParentRoute: () => guarded,
  path: '/',
  beforeLoad: async ({ context }) => {
    const session = await context.queries.ensureQueryData(sessionQuery);
    if (session) throw redirect({ to: home(session) });
  },
});

const wall = createRoute({
  getParentRoute: () => guarded,
  path: '/wall',
  component: lazyRouteComponent(() => import('./rooms/queue/Wall'), 'Wall'),
});

const shell = createRoute({ getParentRoute: () => guarded, id: 'shell', component: Shell });

const contact = createRoute({
  getParentRoute: () => shell,
  path: '/contact',
  component: lazyRouteComponent(() => import('./rooms/contact/ContactDesk'), 'ContactDesk'),
});

const contacts = createRoute({
  getParentRoute: () => shell,
  path: '/contacts',
  validateSearch: (search: Record<string, unknown>): { id?: string } =>
    typeof search.id === 'string' ? { id: search.id } : {},
  component: lazyRouteComponent(() => import('./rooms/contact/ContactList'), 'ContactList'),
});

const dispatch = createRoute({
  getParentRoute: () => shell,
  path: '/dispatch',
  component: lazyRouteComponent(() => import('./rooms/dispatch/DispatchBoard'), 'DispatchBoard'),
});

const incident = createRoute({
  getParentRoute: () => shell,
  path: '/incident/$id',
  component: lazyRouteComponent(() => import('./rooms/incident/IncidentScreen'), 'IncidentScreen'),
});

/** A list that an address can name, so that it can be linked to and gone back to. */
const tabbed = (search: Record<string, unknown>): { tab?: string; id?: string } => ({
  ...(typeof search.tab === 'string' && { tab: search.tab }),
  ...(typeof search.id === 'string' && { id: search.id }),
});

const reviews = createRoute({
  getParentRoute: () => shell,
  path: '/reviews',
  validateSearch: tabbed,
  component: lazyRouteComponent(() => import('./rooms/review/ReviewsScreen'), 'ReviewsScreen'),
});

const desks = createRoute({
  getParentRoute: () => shell,
  path: '/desks',
  validateSearch: tabbed,
  component: lazyRouteComponent(() => import('./rooms/desk/DesksScreen'), 'DesksScreen'),
});

const policy = createRoute({
  getParentRoute: () => shell,
  path: '/policy',
  validateSearch: tabbed,
  component: lazyRouteComponent(() => import('./rooms/policy/PolicyScreen'), 'PolicyScreen'),
});

const partner = createRoute({
  getParentRoute: () => root,
  path: '/partner/$token',
  component: lazyRouteComponent(() => import('./rooms/referral/PartnerPage'), 'PartnerPage'),
});

const people = createRoute({
  getParentRoute: () => shell,
  path: '/people',
  component: lazyRouteComponent(() => import('./rooms/person/PeopleScreen'), 'PeopleScreen'),
});

const person = createRoute({
  getParentRoute: () => shell,
  path: '/people/$id',
  component: lazyRouteComponent(() => import('./rooms/person/PersonScreen'), 'PersonScreen'),
});

const supervisor = createRoute({
  getParentRoute: () => shell,
  path: '/supervisor',
  component: lazyRouteComponent(() => import('./rooms/queue/Supervisor'), 'Supervisor'),
});

const performance = createRoute({
  getParentRoute: () => shell,
  path: '/performance',
  component: lazyRouteComponent(() => import('./rooms/statistics/Performance'), 'Performance'),
});

const audit = createRoute({
  getParentRoute: () => shell,
  path: '/audit',
  validateSearch: (search: Record<string, unknown>): { record?: string } =>
    typeof search.record === 'string' ? { record: search.record } : {},
  component: lazyRouteComponent(() => import('./rooms/records/Audit'), 'Audit'),
});

const staff = createRoute({
  getParentRoute: () => shell,
  path: '/staff',
  component: lazyRouteComponent(() => import('./rooms/staff/StaffList'), 'StaffList'),
});

const imports = createRoute({
  getParentRoute: () => shell,
  path: '/import',
  component: lazyRouteComponent(() => import('./rooms/history/ImportScreen'), 'ImportScreen'),
});

const matching = createRoute({
  getParentRoute: () => shell,
  path: '/matching',
  component: lazyRouteComponent(() => import('./rooms/matching/Matching'), 'Matching'),
});

export function makeRouter(queries: QueryClient) {
  return createRouter({
    routeTree: root.addChildren([
      signIn,
      telephone,
      mailbox,
      partner,
      guarded.addChildren([
        start,
        wall,
        shell.addChildren([
          contact,
          contacts,
          dispatch,
          incident,
          people,
          person,
          supervisor,
          performance,
          audit,
          staff,
          reviews,
          desks,
          policy,
          imports,
          matching,
        ]),
      ]),
    ]),
    context: { queries },
    defaultPreload: false,
    defaultErrorComponent: Failed,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}

declare module '@tanstack/history' {
  interface HistoryState {
    /** Why a person's record is opened. */
    reason?: string;
  }
}
