import { MantineProvider } from '@mantine/core';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { TrialMarks } from './TrialMarks';

afterEach(cleanup);

const flags = [
  { code: 'weapons', label: 'Weapons' },
  { code: 'carer', label: 'Carer' },
];

function given(entries: typeof flags, chosen: string[]) {
  const give = vi.fn();
  render(
    <MantineProvider env="test">
      <TrialMarks label="Flags" entries={entries} given={chosen} give={give} />
    </MantineProvider>,
  );
  return give;
}

test('Backspace gives the last one back', () => {
  const give = given(flags, ['weapons', 'carer']);
  fireEvent.keyDown(screen.getByRole('combobox', { name: 'Flags' }), { key: 'Backspace' });
  expect(give.mock.calls).toEqual([[['weapons']]]);
});

test('a pack without any has no field for them', () => {
  given([], []);
  expect(screen.queryByText('Flags')).toBeNull();
});
