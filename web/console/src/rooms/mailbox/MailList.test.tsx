import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import type { MailboxMessage } from '../../api/records';
import { MailList } from './MailList';

afterEach(cleanup);

const message = (id: number, to: string): MailboxMessage => ({
  id,
  to,
  from: 'referrals@northshire.example',
  subject: `Referral R-${id}`,
  at: '2026-11-21T14:02:11Z',
  text: 'Please answer.',
});

const two = [message(2, 'intake@haven.example'), message(1, 'a@b.example, c@d.example')];

test('a row says to whom and what, and Enter reads it', () => {
  const select = vi.fn();
  render(<MailList messages={two} selected={undefined} select={select} />);
  const rows = screen.getAllByRole('row');
  expect([...(rows[1]?.children ?? [])].slice(1).map((cell) => cell.textContent)).toEqual([
    'intake@haven.example',
    'Referral R-2',
  ]);
  expect(rows[2]?.children[1]?.textContent).toBe('a@b.example, c@d.example');
  if (rows[1]) fireEvent.keyDown(rows[1], { key: 'Enter' });
  expect(select).toHaveBeenLastCalledWith(2);
});

test('arrows go on from the message that is read', () => {
  const select = vi.fn();
  render(<MailList messages={two} selected={2} select={select} />);
  fireEvent.keyDown(screen.getByRole('grid'), { key: 'ArrowDown' });
  expect(select).toHaveBeenLastCalledWith(1);
});

test('an empty mailbox says how mail gets there', () => {
  render(<MailList messages={[]} selected={undefined} select={vi.fn()} />);
  expect(screen.getByText(/No mail has arrived/).textContent).toContain('A referral that is sent');
});
