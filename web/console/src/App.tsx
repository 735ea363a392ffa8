import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { asProblem } from './api/problem';
import { makeRouter } from './routes';
import { KeyListener } from './ui/keys/KeyListener';
import { resolveColours, theme } from './ui/theme';

// Freshness comes from the live push; a query is fetched again when a note says so, and after a lost link.
const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      networkMode: 'always',
      retry: (failures, error) => asProblem(error).outage && failures < 3,
      retryDelay: (failures) => Math.min(500 * 2 ** failures, 8000),
      refetchOnWindowFocus: true,
    },
  },
});

const router = makeRouter(queries);

export function App() {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={resolveColours} defaultColorScheme="auto">
      <QueryClientProvider client={queries}>
        <Notifications position="top-right" autoClose={6000} />
        <KeyListener />
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  );
}
