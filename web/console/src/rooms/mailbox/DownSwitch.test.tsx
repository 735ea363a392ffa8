import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { DownSwitch } from './DownSwitch';
import { mailboxQuery } from './mailbox';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const address = '127.0.0.1:2525';

test('the switch takes the server down and says so in words', async () => {
  const asked: unknown[] = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    asked.push([new URL(request.url).pathname, await request.json()]);
    return Response.json({ address, down: true, messages: [] });
  });
  const queries = new QueryClient();
  const shown = (down: boolean) => (
    <MantineProvider>
      <QueryClientProvider client={queries}>
        <DownSwitch contents={{ address, down, messages: [] }} />
      </QueryClientProvider>
    </MantineProvider>
  );
  const { rerender } = render(shown(false));
  expect(screen.getByRole('status').textContent).toContain(address);
  fireEvent.click(screen.getByRole('switch', { name: 'The mail server is down' }));
  await waitFor(() => expect(queries.getQueryData(mailboxQuery.queryKey)?.down).toBe(true));
  expect(asked).toEqual([['/api/mailbox/down', { down: true }]]);
  rerender(shown(true));
  expect(screen.getByRole('status').textContent).toContain('refuses all mail');
  expect(screen.getByRole<HTMLInputElement>('switch').checked).toBe(true);
});
