import { Modal, Switch } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useEffect } from 'react';
import { grouped } from '../grouped';
import { Key } from '../Key';
import { setPreferences, usePreferences } from '../preferences';
import classes from './KeyHelp.module.css';
import { type Command, can } from './registry';
import { useCommandList, useCommands } from './use-commands';

const asked = new EventTarget();

export function openHelp(): void {
  asked.dispatchEvent(new Event('open'));
}

/** All keys of the screen that is shown, by what they act on. */
export function KeyHelp() {
  const [opened, { open, close }] = useDisclosure(false);
  const { characterKeys } = usePreferences();
  const commands = useCommandList().filter((c) => c.keys);
  useEffect(() => {
    asked.addEventListener('open', open);
    return () => asked.removeEventListener('open', open);
  }, [open]);
  useCommands([
    { id: 'help', label: 'Keys', group: 'This window', keys: '?', bar: 99, run: open },
    {
      id: 'help-f1',
      label: 'Keys, also while typing',
      group: 'This window',
      keys: 'F1',
      quiet: true,
      run: open,
    },
  ]);
  const groups = grouped([...commands].reverse(), (c) => c.group);
  return (
    <Modal opened={opened} onClose={close} title="Keys of this screen" size="xl">
      <Switch
        mb="md"
        label="Single-letter keys (function keys and Ctrl or Alt combinations always work)"
        checked={characterKeys}
        onChange={(e) => setPreferences({ characterKeys: e.currentTarget.checked })}
      />
      <div className={classes.groups}>
        {groups.map(([group, members]) => (
          <section key={group}>
            <h3>{group}</h3>
            <dl className={classes.keys}>
              {members.map((command) => (
                <Row key={command.id} command={command} />
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}

function Row({ command }: { command: Command }) {
  return (
    <div className={classes.row}>
      <dt>
        {command.keys?.split(' ').map((part) => (
          <Key key={part}>{part}</Key>
        ))}
      </dt>
      <dd>
        {command.label}
        {!can(command) && <span className="soft"> (not now)</span>}
      </dd>
    </div>
  );
}
