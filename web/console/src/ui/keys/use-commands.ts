import { useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { type Command, can, registry } from './registry';

/** Puts commands into the registry while the component is shown; they always run with the newest closure. They are there
    before the screen is painted: whoever sees a key may press it. */
export function useCommands(commands: Command[]): void {
  const newest = useRef(commands);
  newest.current = commands;
  const shape = JSON.stringify(commands.map((c) => [c.id, c.label, c.group, c.keys, c.bar, c.quiet, can(c)]));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the shape stands for everything that the lists show, whether a command can be run included
  useLayoutEffect(() => {
    const current = (id: string) => newest.current.find((c) => c.id === id);
    return registry.add(
      newest.current.map((command) => ({
        ...command,
        when: () => {
          const now = current(command.id);
          return now !== undefined && (now.when?.() ?? true);
        },
        run: () => current(command.id)?.run(),
      })),
    );
  }, [shape]);
}

export function useCommandList(): Command[] {
  return useSyncExternalStore(registry.subscribe, registry.all);
}
