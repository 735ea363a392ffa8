import { Button, Menu, useMantineColorScheme } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useAct } from '../../api/act';
import { api, body } from '../../api/client';
import { may, useSession } from '../../api/session';
import { inHandsOf } from '../../rooms/incident/colleagues';
import { HandOverAllDialog } from '../../rooms/incident/HandOverAllDialog';
import { incidentsQuery } from '../../rooms/incident/incidents';
import { roleLabel } from '../../rooms/staff/roles';
import { openHelp } from '../keys/KeyHelp';
import { useCommands } from '../keys/use-commands';
import { setPreferences, usePreferences } from '../preferences';

const schemes = [
  ['auto', 'Colours as the computer'],
  ['dark', 'Dark'],
  ['light', 'Light'],
] as const;

/** My name, the look of the screen, and the way out. */
export function UserMenu() {
  const session = useSession();
  const { staff } = session;
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const { characterKeys } = usePreferences();
  const queries = useQueryClient();
  const out = useAct(async (_: null, by) => body(api.DELETE('/api/session', { headers: by })), {
    done: () => {
      queries.clear();
      location.assign('/signin');
    },
  });
  const [handing, setHanding] = useState<'no' | 'yes' | 'leaving'>('no');
  const works = may(session, 'handler', 'dispatcher');
  const signOut = async () => {
    // Whoever goes with open incidents in hand is asked what becomes of them. Nobody is kept by an outage.
    const open = works
      ? await queries.fetchQuery({ ...incidentsQuery('open'), staleTime: 0 }).catch(() => [])
      : [];
    if (inHandsOf(staff.id, open).length > 0) setHanding('leaving');
    else void out.run(null);
  };
  const toggleKeys = () => setPreferences({ characterKeys: !characterKeys });
  useCommands([
    ...schemes.map(([value, label]) => ({
      id: `colours-${value}`,
      label: `Colours: ${label.toLowerCase()}`,
      group: 'This window',
      run: () => setColorScheme(value),
    })),
    {
      id: 'character-keys',
      label: characterKeys ? 'Switch single-letter keys off' : 'Switch single-letter keys on',
      group: 'This window',
      run: toggleKeys,
    },
    {
      id: 'hand-over-all',
      label: 'Hand over all my open incidents',
      group: 'Incident',
      keys: 'Alt+Shift+J',
      when: () => works,
      run: () => setHanding('yes'),
    },
    { id: 'sign-out', label: 'Sign out', group: 'This window', run: () => void signOut() },
  ]);
  return (
    <>
      {handing !== 'no' && (
        <HandOverAllDialog
          opened
          close={() => setHanding('no')}
          {...(handing === 'leaving' && { leave: () => void out.run(null) })}
        />
      )}
      {/* Without the placeholder the focus begins on the first entry, and a menu holds nothing but entries (ARIA 1.2). */}
      <Menu position="bottom-end" width={260} withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <Button variant="default" size="xs">
            {staff.name}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{staff.roles.map(roleLabel).join(', ')}</Menu.Label>
          {schemes.map(([value, label]) => (
            <Menu.Item key={value} onClick={() => setColorScheme(value)}>
              {label} {colorScheme === value ? '✓' : ''}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item onClick={toggleKeys}>Single-letter keys {characterKeys ? '✓ on' : 'off'}</Menu.Item>
          <Menu.Item onClick={openHelp}>All keys of this screen (?)</Menu.Item>
          <Menu.Divider />
          {works && <Menu.Item onClick={() => setHanding('yes')}>Hand over all my open incidents</Menu.Item>}
          <Menu.Item onClick={() => void signOut()}>Sign out</Menu.Item>
          {out.problem && <Menu.Label role="alert">{out.problem.detail}</Menu.Label>}
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
