import { MantineProvider } from '@mantine/core';
import { fireEvent, render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { Problem, unreachable } from '../api/problem';
import { Fetching, standing } from './Fetching';

test('an outage does not take away what is shown, a refusal does', () => {
  const data = ['x'];
  expect(standing({ data, error: null })).toBe(data);
  expect(standing({ data, error: unreachable() })).toBe(data);
  expect(standing({ data, error: new Problem(500, 'http.500', '') })).toBe(data);
  expect(standing({ data, error: new Problem(403, 'staff.role', '') })).toBeUndefined();
});

test('what could not be fetched says so and is fetched again at the press of a button', () => {
  const refetch = vi.fn();
  const asked = { error: unreachable(), refetch, isFetching: false };
  render(<Fetching asked={asked} what="The queue" />, { wrapper: MantineProvider });
  expect(screen.getByRole('alert').textContent).toContain('The queue could not be fetched.');
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(refetch).toHaveBeenCalledOnce();
});
