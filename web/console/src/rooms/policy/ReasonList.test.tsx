import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { Policy } from '../../api/policy';
import type { Pack } from '../../api/records';
import { ReasonList } from './ReasonList';

afterEach(cleanup);

const policy = new Policy({ grades: [{ code: 'urgent', label: 'Grade 1', rank: 1 }] } as unknown as Pack);
const reasons = [
  { rule: 'rule/weapon', because: 'A weapon is there.', grade: 'urgent' },
  { rule: 'type/noise', because: 'Where every report starts.' },
];

function given() {
  const show = vi.fn();
  render(<ReasonList reasons={reasons} type={undefined} policy={policy} show={show} />);
  return { show, row: (words: RegExp) => screen.getByRole('row', { name: words }) };
}

test('Enter on a reason shows its rule', () => {
  const { show, row } = given();
  fireEvent.keyDown(row(/A weapon is there/), { key: 'Enter' });
  expect(show.mock.calls).toEqual([['weapon']]);
});

test('Enter on what the type asks for leads nowhere', () => {
  const { show, row } = given();
  fireEvent.keyDown(row(/Where every report starts/), { key: 'Enter' });
  expect(show).not.toHaveBeenCalled();
});

test('each reason stands with what it asks for and the code of its rule', () => {
  const { row } = given();
  expect(row(/A weapon is there/).textContent).toBe('A weapon is there. weaponGrade 1');
});
