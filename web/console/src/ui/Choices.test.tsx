import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { Choices, type Option } from './Choices';

afterEach(cleanup);

function given(options: Option[]) {
  const onChange = vi.fn();
  const onPicked = vi.fn();
  render(<Choices legend="Threat" options={options} value="" onChange={onChange} onPicked={onPicked} />);
  return { onChange, onPicked, group: screen.getByRole('radiogroup', { name: 'Threat' }) };
}

const levels = ['None', 'Low', 'High'].map((label) => ({ code: label.toLowerCase(), label }));

test('a number key chooses, 0 the first, and the work goes on', () => {
  const { onChange, onPicked, group } = given(levels);
  fireEvent.keyDown(group, { key: '2' });
  expect(onChange).toHaveBeenCalledWith('high');
  expect(onPicked).toHaveBeenCalledOnce();
});

test('where options have marks, the mark is the key', () => {
  const { onChange, group } = given([
    { code: 'emergency', label: 'Emergency', mark: '1' },
    { code: 'priority', label: 'Priority', mark: '2' },
  ]);
  fireEvent.keyDown(group, { key: '1' });
  fireEvent.keyDown(group, { key: '0' });
  expect(onChange.mock.calls).toEqual([['emergency']]);
});

test('a key that stands for nothing, or belongs to a command, is left alone', () => {
  const { onChange, group } = given(levels);
  fireEvent.keyDown(group, { key: '7' });
  fireEvent.keyDown(group, { key: '1', altKey: true });
  expect(onChange).not.toHaveBeenCalled();
});

test('every option is a radio button with its name', () => {
  given(levels);
  expect(screen.getAllByRole('radio')).toHaveLength(3);
  expect(screen.getByRole('radio', { name: /High/ })).toBeTruthy();
});
