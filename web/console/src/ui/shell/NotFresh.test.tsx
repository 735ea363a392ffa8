import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { act, render, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { NotFresh } from './NotFresh';

function Screen({ fetch }: { fetch: () => Promise<string> }) {
  return <p>{useQuery({ queryKey: ['shown'], queryFn: fetch }).data}</p>;
}

test('what could not be fetched again stays and is said to be old, until it is fetched', async () => {
  let lost = false;
  const fetch = async () => {
    if (lost) throw new Error('lost');
    return 'fourteen open';
  };
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(
    <QueryClientProvider client={queries}>
      <NotFresh />
      <Screen fetch={fetch} />
    </QueryClientProvider>,
  );
  await screen.findByText('fourteen open');
  expect(screen.queryByText(/Not all of this is fresh/)).toBeNull();

  lost = true;
  await act(() => queries.invalidateQueries({ queryKey: ['shown'] }));
  await screen.findByText(/Not all of this is fresh/);
  screen.getByText('fourteen open');

  lost = false;
  await act(async () => screen.getByRole('button', { name: 'Fetch again' }).click());
  await waitFor(() => expect(screen.queryByText(/Not all of this is fresh/)).toBeNull());
});
