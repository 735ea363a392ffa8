import { Button, Modal, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { Problem } from '../../api/problem';
import { ProblemNote } from '../../ui/ProblemNote';

interface Props {
  title: string;
  /** What it means, above the field. */
  children?: ReactNode;
  opened: boolean;
  close: () => void;
  /** What the button says. */
  button: string;
  placeholder?: string;
  busy: boolean;
  problem: Problem | null;
  again?: () => void;
  say: (reason: string) => void;
}

/** Asks why before something is decided of a person's record. The reason stays with the name of whoever gave it. */
export function WhyDialog({ title, opened, close, ...form }: Props) {
  return (
    <Modal opened={opened} onClose={close} title={title}>
      <WhyForm {...form} />
    </Modal>
  );
}

/** Made anew each time the dialog opens: a reason given for one record must not stand ready for the next. */
function WhyForm(props: Omit<Props, 'title' | 'opened' | 'close'>) {
  const { children, button, placeholder, busy, problem, again, say } = props;
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    say(reason.trim());
  };
  const field = problem?.field === 'reason' ? problem.detail : undefined;
  return (
    <form onSubmit={submit} style={{ display: 'grid', gap: 12 }}>
      {children}
      <TextInput
        label="Why"
        data-autofocus
        autoComplete="off"
        placeholder={placeholder}
        value={reason}
        error={field}
        onChange={(e) => setReason(e.currentTarget.value)}
      />
      <ProblemNote problem={field ? null : problem} again={again} />
      <Button type="submit" loading={busy} disabled={reason.trim().length < 3}>
        {button}
      </Button>
    </form>
  );
}
