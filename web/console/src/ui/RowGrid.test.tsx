import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { RowGrid } from './RowGrid';

afterEach(cleanup);

function given(rows: string[], selected?: string) {
  const [select, open] = [vi.fn(), vi.fn()];
  render(
    <RowGrid
      label="Letters"
      rows={rows}
      id={(row) => row}
      columns={[{ label: 'Letter' }]}
      cells={(row) => <td>{row}</td>}
      selected={selected}
      select={select}
      open={open}
      empty="No letter."
    />,
  );
  return { select, open };
}

test('arrows choose and Enter opens the row that has the focus', () => {
  const { select, open } = given(['a', 'b'], 'a');
  const row = screen.getByText('a').closest('tr') as HTMLElement;
  fireEvent.keyDown(row, { key: 'ArrowDown' });
  expect(select).toHaveBeenCalledWith('b');
  fireEvent.keyDown(row, { key: 'Enter' });
  expect(open).toHaveBeenCalledExactlyOnceWith('a');
});

test('an empty list says so instead of showing a head without rows', () => {
  given([]);
  expect(screen.queryByRole('grid')).toBeNull();
  expect(screen.getByText('No letter.')).toBeDefined();
});

function list(rows: string[]) {
  const noop = () => undefined;
  return (
    <RowGrid
      label="Letters"
      rows={rows}
      id={(row) => row}
      columns={[{ label: 'Letter' }]}
      cells={(row) => <td>{row}</td>}
      selected="a"
      select={noop}
      empty="No letter."
    />
  );
}

test('when the row with the focus leaves the list, the next one takes the focus', () => {
  const shown = render(list(['a', 'b']));
  screen.getByText('a').closest('tr')?.focus();
  shown.rerender(list(['b']));
  expect(document.activeElement).toBe(screen.getByText('b').closest('tr'));
});
