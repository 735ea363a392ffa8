import { useCommands } from './keys/use-commands';
import type { Tab } from './Tabs';

/** The key of each tab; they stand in the key bar. */
export function useTabKeys(group: string, tabs: Tab[], show: (code: string) => void): void {
  useCommands(
    tabs.map((tab, at) => ({
      id: `tab-${group}-${tab.code}`,
      label: tab.label,
      group,
      keys: tab.keys ?? `Alt+${at + 1}`,
      bar: 20 + at,
      run: () => {
        show(tab.code);
        // What had the focus goes with the list that it stood in.
        document.querySelector<HTMLElement>(`[data-tab="${CSS.escape(tab.code)}"]`)?.focus();
      },
    })),
  );
}
