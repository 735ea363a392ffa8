import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import type { AuditEntry } from '../../api/records';
import { AuditTable } from './AuditTable';

afterEach(cleanup);

const entry = (at: string, operation: string, what: string, record: string): AuditEntry => ({
  at,
  by: { id: 'ada', name: 'Ada Field' },
  what,
  record,
  operation,
  reason: '',
});

const entries = [
  entry('2026-11-21T14:02:11Z', 'write-notes', 'contact', 'c1'),
  entry('2026-07-01T14:02:11Z', 'list-incidents', 'incident', 'list state=open limit=200'),
];

test('an entry says when in the control room, who, what and which record', () => {
  render(<AuditTable entries={entries} selected={undefined} select={vi.fn()} />);
  const cells = screen.getAllByRole('row').map((row) => [...row.children].map((cell) => cell.textContent));
  expect(cells[1]).toEqual(['2026-11-21', '14:02:11', 'Ada Field', 'Wrote notes', 'Contact', 'c1', '']);
  expect(cells[2]?.slice(0, 2)).toEqual(['2026-07-01', '15:02:11']);
  expect(cells[2]?.slice(3, 6)).toEqual(['Read the list', 'Incident', 'open, the newest 200']);
});

test('arrows go from entry to entry, and there is one Tab stop', () => {
  const select = vi.fn();
  render(<AuditTable entries={entries} selected={0} select={select} />);
  const rows = screen.getAllByRole('row').slice(1);
  expect(rows.map((row) => row.tabIndex)).toEqual([0, -1]);
  fireEvent.keyDown(screen.getByRole('grid', { name: 'Audit' }), { key: 'ArrowDown' });
  expect(select).toHaveBeenCalledWith(1);
});
