import {
  Spotlight,
  type SpotlightActionData,
  type SpotlightActionGroupData,
  spotlight,
} from '@mantine/spotlight';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { grouped } from '../grouped';
import { Key } from '../Key';
import { useFindable } from './findable';
import { type Command, can } from './registry';
import { useCommandList, useCommands } from './use-commands';

// What is rarely looked for stands behind what is.
const last = ['Screens', 'This window'];

/** Ctrl+K: every command that can be given now, and every open incident and recent contact. */
export function Palette() {
  const [opened, setOpened] = useState(false);
  const commands = useCommandList();
  const navigate = useNavigate();
  const findable = useFindable(opened, (to) => void navigate(to));
  useCommands([
    {
      id: 'find',
      label: 'Find anything',
      group: 'This window',
      keys: 'Ctrl+K',
      bar: 98,
      run: spotlight.open,
    },
  ]);
  const groups = grouped(
    commands.filter((c) => opened && !c.quiet && can(c)),
    (c) => c.group,
  );
  const actions: SpotlightActionGroupData[] = [
    ...groups.filter(([group]) => !last.includes(group)).map(asActions),
    ...findable,
    ...groups.filter(([group]) => last.includes(group)).map(asActions),
  ];
  return (
    <Spotlight
      actions={actions}
      shortcut={null}
      onSpotlightOpen={() => setOpened(true)}
      onSpotlightClose={() => setOpened(false)}
      nothingFound="Nothing goes by that name here"
      highlightQuery
      limit={40}
      scrollable
      maxHeight={460}
      searchProps={{ placeholder: 'Command, incident number, place, name…', 'aria-label': 'Find anything' }}
      transitionProps={{ duration: 0 }}
      overlayProps={{ blur: 0, backgroundOpacity: 0.55 }}
      attributes={{ content: { 'aria-label': 'Find anything' } }}
    />
  );
}

function asActions([group, members]: [string, Command[]]): SpotlightActionGroupData {
  return { group, actions: members.map(entry) };
}

function entry(command: Command): SpotlightActionData {
  return {
    id: command.id,
    label: command.label,
    onClick: command.run,
    rightSection: command.keys ? <Key>{command.keys}</Key> : undefined,
  };
}
