import type { Command } from '../../ui/keys/registry';
import { useCommands } from '../../ui/keys/use-commands';

interface Doing {
  selected: boolean;
  /** The selected line is taken out already. */
  gone: boolean;
  changed: boolean;
  /** Nothing is wrong with the change, as far as is known. */
  sound: boolean;
  add: () => void;
  advise: () => void;
  move: (by: number) => void;
  takeOut: () => void;
  check: () => void;
  save: () => void;
  drop: () => void;
  list: () => void;
  fields: () => void;
  preview: () => void;
}

/** Everything that can be done to a question set, with its keys. */
export function useSetCommands(
  doing: Doing,
): Record<'add' | 'advise' | 'out' | 'check' | 'save' | 'drop', Command> {
  const group = 'Question sets';
  const selected = () => doing.selected;
  const changed = () => doing.changed;
  const commands = {
    add: { id: 'set-add', label: 'Add a question', group, keys: 'Alt+Q', bar: 5, run: doing.add },
    advise: { id: 'set-advise', label: 'Add advice', group, keys: 'Alt+A', run: doing.advise },
    out: {
      id: 'set-out',
      label: doing.gone ? 'Put back' : 'Take out',
      group,
      keys: 'Alt+X',
      when: selected,
      run: doing.takeOut,
    },
    check: { id: 'set-check', label: 'Check', group, keys: 'Alt+C', when: changed, run: doing.check },
    save: {
      id: 'set-save',
      label: 'Publish',
      group,
      keys: 'Ctrl+S',
      bar: 6,
      when: () => doing.changed && doing.sound,
      run: doing.save,
    },
    drop: { id: 'set-drop', label: 'Begin again', group, keys: 'Alt+B', when: changed, run: doing.drop },
  } satisfies Record<string, Command>;
  useCommands([
    ...Object.values(commands),
    { id: 'set-up', label: 'Move up', group, keys: 'Alt+ArrowUp', when: selected, run: () => doing.move(-1) },
    {
      id: 'set-down',
      label: 'Move down',
      group,
      keys: 'Alt+ArrowDown',
      when: selected,
      run: () => doing.move(1),
    },
    { id: 'set-list', label: 'Go to the questions', group, keys: 'Alt+L', quiet: true, run: doing.list },
    {
      id: 'set-fields',
      label: 'Change the chosen line',
      group,
      keys: 'Alt+F',
      quiet: true,
      when: selected,
      run: doing.fields,
    },
    {
      id: 'set-preview',
      label: 'Go to the form to try out',
      group,
      keys: 'Alt+P',
      quiet: true,
      run: doing.preview,
    },
  ]);
  return commands;
}
