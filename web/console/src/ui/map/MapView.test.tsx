import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { keys } from '../../api/keys';
import { Policy } from '../../api/policy';
import type { Pack } from '../../api/records';
import { MapView, type MapViewProps } from './MapView';

afterEach(cleanup);

const pack = {
  grades: [{ code: 'I', label: 'Immediate', mark: 'I', rank: 1, tone: 'danger', deployable: true }],
} as unknown as Pack;

function show(props: Partial<MapViewProps>) {
  const client = new QueryClient();
  client.setQueryData(keys.policy, new Policy(pack));
  return render(
    <MantineProvider>
      <QueryClientProvider client={client}>
        <MapView label="Map of the call" tiles="/tiles/{z}/{x}/{y}" {...props} />
      </QueryClientProvider>
    </MantineProvider>,
  );
}

const pin = { id: '7', lat: 53.8, lon: -1.55, grade: 'I', reference: 'NS-101', title: 'Robbery' };

// There is no WebGL in this place, as in a browser whose graphics card is not to be used.
test('where the map cannot be drawn it says so, and lists every place', () => {
  show({ pins: [pin] });
  expect(screen.getByRole('status').textContent).toBe('Map cannot be drawn here; places are listed below.');
  const row = screen.getByRole('row', { name: /NS-101/ });
  expect(within(row).getByText('Immediate, Robbery')).toBeTruthy();
  expect(within(row).getByText('53.80000, -1.55000')).toBeTruthy();
});

test('a place is opened from the list', () => {
  const onOpen = vi.fn();
  show({ pins: [pin], onOpen });
  screen.getByRole('button', { name: 'NS-101' }).click();
  expect(onOpen).toHaveBeenCalledWith({ kind: 'incident', id: '7' });
});

test('an empty map is said to be empty', () => {
  show({});
  expect(screen.getByText('Nothing is marked on the map.')).toBeTruthy();
});

test('a map that broke while it was drawn gives way to the list', async () => {
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue({
    getExtension: () => null,
  } as unknown as RenderingContext);
  vi.doMock('./MapCanvas', () => {
    throw new Error('the part is gone from the server');
  });
  show({ pins: [pin] });
  expect(screen.getByRole('status').textContent).toBe('The map is being fetched…');
  expect(await screen.findByText('Map cannot be drawn here; places are listed below.')).toBeTruthy();
  expect(screen.getByRole('row', { name: /NS-101/ })).toBeTruthy();
});
