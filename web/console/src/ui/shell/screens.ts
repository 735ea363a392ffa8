import { useNavigate } from '@tanstack/react-router';
import type { Session } from '../../api/records';
import { may } from '../../api/session';
import { useCommands } from '../keys/use-commands';

const all = [
  { to: '/contact', label: 'Contact', keys: 'G C', roles: ['handler'] },
  { to: '/dispatch', label: 'Dispatch', keys: 'G D', roles: ['dispatcher', 'handler'] },
  { to: '/reviews', label: 'Reviews', keys: 'G R', roles: ['handler', 'dispatcher'] },
  { to: '/desks', label: 'Desks', keys: 'G K', roles: ['handler', 'dispatcher'] },
  { to: '/supervisor', label: 'Supervisor', keys: 'G S', roles: ['supervisor', 'analyst'] },
  { to: '/performance', label: 'Performance', keys: 'G P', roles: ['supervisor', 'analyst'] },
  { to: '/contacts', label: 'Contact list', keys: 'G L', roles: ['handler', 'dispatcher'] },
  { to: '/people', label: 'People', keys: 'G E', roles: ['handler', 'dispatcher', 'administrator'] },
  { to: '/audit', label: 'Audit', keys: 'G U', roles: ['supervisor', 'administrator'] },
  { to: '/import', label: 'Import', keys: 'G I', roles: ['administrator'] },
  { to: '/matching', label: 'Matching', keys: 'G M', roles: ['administrator', 'analyst'] },
  { to: '/policy', label: 'Policy', keys: 'G Y', roles: ['administrator'] },
  { to: '/staff', label: 'Staff', keys: 'G A', roles: ['administrator'] },
] as const;

export type Screen = (typeof all)[number];

/** The screens that this person's roles open. */
export function screensFor(session: Session): Screen[] {
  return all.filter((screen) => may(session, ...screen.roles));
}

/** A key and a palette entry for each screen. */
export function useScreenKeys(screens: Screen[]): void {
  const navigate = useNavigate();
  useCommands(
    screens.map((screen) => ({
      id: `go${screen.to}`,
      label: `Go to ${screen.label}`,
      group: 'Screens',
      keys: screen.keys,
      run: () => void navigate({ to: screen.to }),
    })),
  );
}
