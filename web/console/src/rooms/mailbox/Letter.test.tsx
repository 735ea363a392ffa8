import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { Letter } from './Letter';

afterEach(cleanup);

const message = {
  id: 7,
  to: 'intake@haven.example',
  from: 'Northshire Police <referrals@northshire.example>',
  subject: 'Northshire police: referral R-7, please answer',
  at: '2026-11-22T09:30:00Z',
  text: 'Zoë asks:\n\n  after ten\nhttp://127.0.0.1:1/partner/a.b.c\n',
};

test('a letter is read as it was written, and its link answers', () => {
  render(<Letter message={message} />);
  expect(screen.getByRole('heading', { name: message.subject })).toBeTruthy();
  const link = screen.getByRole('link', { name: 'http://127.0.0.1:1/partner/a.b.c' });
  expect(link.getAttribute('href')).toBe('/partner/a.b.c');
  expect(link.parentElement?.textContent).toBe(message.text);
  expect(screen.getByText(message.to)).toBeTruthy();
});

test('a letter without a subject still has a heading', () => {
  render(<Letter message={{ ...message, subject: '' }} />);
  expect(screen.getByRole('heading', { name: 'No subject' })).toBeTruthy();
});
