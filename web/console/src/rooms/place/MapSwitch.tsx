import type { ReactNode } from 'react';
import { Do } from '../../ui/Do';
import { useCommands } from '../../ui/keys/use-commands';
import { setPreferences, usePreferences } from '../../ui/preferences';

/** Shows or hides the map by key; the choice is kept for this browser. Hidden, nothing of it is fetched. */
export function MapSwitch({ children }: { children: (hide: ReactNode) => ReactNode }) {
  const { map } = usePreferences();
  const command = {
    id: 'map',
    label: map ? 'Hide the map' : 'Show the map',
    group: 'This window',
    keys: 'Alt+V',
    run: () => setPreferences({ map: !map }),
  };
  useCommands([command]);
  const button = (
    <Do command={{ ...command, label: map ? 'Hide' : 'Show the map' }} variant="default" size="compact-xs" />
  );
  return map ? children(button) : button;
}
