import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { Tabs } from './Tabs';

afterEach(cleanup);

const tabs = [
  { code: 'late', label: 'Late', count: 3, late: true },
  { code: 'second', label: 'Second person' },
];

function given(shown: string) {
  const show = vi.fn();
  render(
    <Tabs label="Reviews" tabs={tabs} shown={shown} show={show}>
      the list
    </Tabs>,
  );
  return show;
}

test('arrows walk the tabs round and round, and only the shown one is a stop of Tab', () => {
  const show = given('late');
  const [late, second] = screen.getAllByRole('tab');
  expect([late?.tabIndex, second?.tabIndex]).toEqual([0, -1]);
  fireEvent.keyDown(late as HTMLElement, { key: 'ArrowLeft' });
  fireEvent.keyDown(late as HTMLElement, { key: 'End' });
  expect(show.mock.calls).toEqual([['second'], ['second']]);
  expect(document.activeElement).toBe(second);
});

test('Alt with an arrow belongs to the browser', () => {
  const show = given('late');
  fireEvent.keyDown(screen.getAllByRole('tab')[0] as HTMLElement, { key: 'ArrowRight', altKey: true });
  expect(show).not.toHaveBeenCalled();
});

test('the panel is named after its tab, and lateness is said in words', () => {
  given('late');
  expect(screen.getByRole('tabpanel', { name: /^Late/ }).textContent).toBe('the list');
  expect(screen.getByRole('tab', { name: /some of it late/ })).toBeDefined();
});
