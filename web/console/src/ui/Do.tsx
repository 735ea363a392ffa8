import { Button, type ButtonProps } from '@mantine/core';
import { Key } from './Key';
import { type Command, can } from './keys/registry';

/** A button for a command: same words, same key, same condition as everywhere else. */
export function Do({ command, ...look }: { command: Command } & Omit<ButtonProps, 'children'>) {
  const possible = can(command);
  return (
    <Button
      {...look}
      disabled={!possible}
      onClick={command.run}
      rightSection={command.keys && <Key>{command.keys}</Key>}
    >
      {command.label}
    </Button>
  );
}
