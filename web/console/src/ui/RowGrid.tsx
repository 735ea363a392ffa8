import {
  type CSSProperties,
  type FocusEvent,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useRef,
} from 'react';
import classes from './RowGrid.module.css';
import table from './table.module.css';
import { useRows } from './use-rows';

export interface Column {
  label: string;
  /** Figures stand to the right. */
  number?: boolean;
  width?: CSSProperties['width'];
}

interface Props<T> {
  label: string;
  rows: T[];
  id: (row: T) => string;
  columns: Column[];
  /** The cells of a row, one for each column. */
  cells: (row: T) => ReactNode;
  selected: string | undefined;
  select: (id: string) => void;
  /** Enter and a double click. */
  open?: (id: string) => void;
  /** Said when there is no row. */
  empty: string;
}

/** A list of which one row is selected: arrows walk it, Enter opens the row. */
export function RowGrid<T>(props: Props<T>) {
  const { label, rows, id, columns, cells, selected, select, open, empty } = props;
  const ids = rows.map(id);
  const walk = useRows<HTMLDivElement>(ids, selected, select);
  const left = useFocusLeft(ids);
  const onKeyDown = (event: KeyboardEvent) => {
    const row = event.key === 'Enter' && event.target instanceof HTMLElement ? event.target.dataset.row : '';
    if (!row || !open) return walk.onKeyDown(event);
    event.preventDefault();
    open(row);
  };
  if (rows.length === 0) return <p className={`soft ${classes.empty}`}>{empty}</p>;
  return (
    <div ref={walk.table} className={table.scroll}>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows are chosen, which a plain table cannot say */}
      <table className={table.table} role="grid" aria-label={label} onKeyDown={onKeyDown} {...left}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.label}
                className={column.number ? table.number : undefined}
                style={{ width: column.width }}
              >
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={id(row)} {...walk.row(id(row), at)} onDoubleClick={() => open?.(id(row))}>
              {cells(row)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A row that had the focus may leave the list, as its work is done. Then the next one takes it, or the tab above when
    none is left: the focus never falls out of the screen. */
function useFocusLeft(ids: string[]) {
  const last = useRef<{ id: string; at: number } | null>(null);
  const list = ids.join(' ');
  useEffect(() => {
    const had = last.current;
    const now = list === '' ? [] : list.split(' ');
    if (!had || now.includes(had.id) || document.activeElement !== document.body) return;
    last.current = null;
    const next = now[Math.min(had.at, now.length - 1)];
    const to = next === undefined ? '[role="tab"][aria-selected="true"]' : `[data-row="${CSS.escape(next)}"]`;
    document.querySelector<HTMLElement>(to)?.focus();
  }, [list]);
  return {
    onFocus: (event: FocusEvent) => {
      const row = event.target instanceof HTMLElement ? event.target.dataset.row : undefined;
      if (row !== undefined) last.current = { id: row, at: ids.indexOf(row) };
    },
    onBlur: (event: FocusEvent) => {
      // Without a next element the row was taken away, or the window left.
      if (event.relatedTarget) last.current = null;
    },
  };
}
