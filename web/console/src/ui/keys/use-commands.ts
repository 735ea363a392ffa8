import { useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { type Command, registry } from './registry';

/** Puts commands into the registry while the component is shown; they always run with the newest closure. They are there
    before the screen is painted: whoever sees a key may press it. */
export function useCommands(commands: Command[]): void {
  const newest = useRef(commands);
  newest.current = commands;
  const shape = JSON.stringify(
    commands.map(({ id, label, group, keys, bar, quiet }) => [id, label, group, keys, bar, quiet]),
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the shape stands for everything that the lists show
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
