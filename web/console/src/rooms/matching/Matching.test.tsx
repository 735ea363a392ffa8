import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { Calibration } from './Calibration';
import { ModelHistory } from './ModelHistory';
import type { MatchingModel } from './shapes';
import { Weights } from './Weights';

afterEach(cleanup);

test('the plot says in words what it shows, and the table has the same figures', () => {
  render(
    <Calibration
      bins={[
        { from: 0.3, to: 0.6, decided: 0, stated: 0, confirmed: 0 },
        { from: 0.8, to: 0.95, decided: 40, stated: 0.9, confirmed: 0.875 },
      ]}
    />,
  );
  expect(screen.getByRole('img').getAttribute('aria-label')).toContain(
    'stated 90.0 %, confirmed 87.5 % of 40',
  );
  const rows = screen.getAllByRole('row');
  expect(rows).toHaveLength(2);
  expect([...(rows[1]?.children ?? [])].map((cell) => cell.textContent)).toEqual([
    '80 to 95 %',
    '90.0 %',
    '87.5 %',
    '40',
  ]);
});

test('a refused candidate says what the gate found', () => {
  const model = (number: number, liveSince: string | null, refused: string): MatchingModel => ({
    number,
    version: `northshire-000${number}`,
    origin: number === 1 ? 'shipped' : 'learned',
    madeAt: '2026-11-21T03:00:00Z',
    liveSince,
    refused,
    setAside: false,
    descriptions: 0,
    decisions: 0,
    people: 0,
    measures:
      number === 1
        ? []
        : [{ name: 'F1 on the frozen pairs', before: 0.96, after: 0.9, of: 1200, passed: false }],
  });
  const first = model(1, '2026-11-01T03:00:00Z', '');
  render(<ModelHistory history={[model(2, null, 'F1 falls.'), first]} live={first} />);
  const [, newest, oldest] = screen.getAllByRole('row');
  expect(newest?.textContent).toContain('refused');
  expect(newest?.textContent).toContain('0.9600, 0.9000 on 1200 (not passed)');
  expect(within(oldest as HTMLElement).getByText('in use')).toBeTruthy();
});

test('weights for and against are told by figure, not by colour alone', () => {
  const classes = [{ class: 'the same person', factor: 60 }];
  render(
    <Weights
      fields={[
        {
          name: 'last name',
          levels: [
            { words: 'same', factor: 500, classes },
            { words: 'different', factor: 0.05, classes },
          ],
        },
      ]}
    />,
  );
  expect(screen.getByText('× 500')).toBeTruthy();
  expect(screen.getByText('÷ 20')).toBeTruthy();
  expect(screen.getAllByText('× 60')).toHaveLength(2);
});
