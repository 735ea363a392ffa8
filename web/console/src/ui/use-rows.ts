import { type KeyboardEvent, useRef } from 'react';

/** Keyboard for the rows of a table of which one is selected: arrows move, Home and End jump, one Tab stop in all. */
export function useRows<T extends HTMLElement>(
  ids: string[],
  selected: string | undefined,
  select: (id: string) => void,
  /** Enter or a click, where choosing alone does not show it yet. */
  open?: (id: string) => void,
) {
  const table = useRef<T>(null);
  const at = ids.indexOf(selected ?? '');
  const onKeyDown = (event: KeyboardEvent) => {
    const chosen = ids[at];
    if (event.key === 'Enter' && open && chosen !== undefined) {
      event.preventDefault();
      open(chosen);
      return;
    }
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: ids.length - 1 }[event.key];
    if (to === undefined || event.ctrlKey || event.altKey) return;
    const next = ids[Math.max(0, Math.min(ids.length - 1, to))];
    if (next === undefined) return;
    event.preventDefault();
    select(next);
    const row = table.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(next)}"]`);
    row?.focus();
    row?.scrollIntoView({ block: 'nearest' });
  };
  const row = (id: string, place: number) => ({
    'data-row': id,
    'aria-selected': id === selected,
    tabIndex: id === selected || (at < 0 && place === 0) ? 0 : -1,
    onClick: () => {
      select(id);
      open?.(id);
    },
  });
  return { table, onKeyDown, row };
}
