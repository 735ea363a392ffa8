import { MantineProvider } from '@mantine/core';
import { fireEvent, render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { WhyDialog } from './WhyDialog';

const dialog = (opened: boolean) => (
  <MantineProvider env="test">
    <WhyDialog
      title="Why do you open this record?"
      opened={opened}
      close={() => undefined}
      button="Go on"
      busy={false}
      problem={null}
      say={() => undefined}
    />
  </MantineProvider>
);

test('the reason given for one record does not stand ready for the next', () => {
  const { rerender } = render(dialog(true));
  const field = () => screen.getByLabelText<HTMLInputElement>('Why');
  fireEvent.change(field(), { target: { value: 'He rang about her' } });
  expect(field().value).toBe('He rang about her');
  rerender(dialog(false));
  rerender(dialog(true));
  expect(field().value).toBe('');
});
