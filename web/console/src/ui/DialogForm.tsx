import { Modal, type ModalProps } from '@mantine/core';
import type { FormEvent, KeyboardEvent, ReactNode } from 'react';
import classes from './DialogForm.module.css';

interface Props {
  title: string;
  opened: boolean;
  close: () => void;
  submit: () => void;
  children: ReactNode;
  size?: ModalProps['size'];
}

/** A dialog that is one form: Enter in a single line hands it in, Ctrl+Enter does so from anywhere, Escape closes it. */
export function DialogForm({ title, opened, close, submit, children, size }: Props) {
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    submit();
  };
  return (
    <Modal opened={opened} onClose={close} title={title} size={size}>
      <form className={classes.form} onSubmit={onSubmit} onKeyDown={handIn}>
        {children}
      </form>
    </Modal>
  );
}

/** Ctrl+Enter hands in the form in which it is pressed. */
export function handIn(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
  event.preventDefault();
  event.stopPropagation();
  if (event.repeat) return;
  // As if the button was pressed, so that one that is switched off or busy refuses.
  const button = event.currentTarget.querySelector<HTMLButtonElement>('button[type="submit"]');
  if (button) button.click();
  else event.currentTarget.requestSubmit();
}
