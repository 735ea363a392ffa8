import { Button, Modal, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Problem } from '../../api/problem';

interface Props {
  /** Asked for while there is a problem that a reason solves. */
  problem: Problem | null;
  busy?: boolean;
  close: () => void;
  give: (reason: string) => void;
}

/** Whether the server wants to know why before it lets anybody in. */
export function wantsReason(problem: Problem | null): problem is Problem {
  return problem !== null && (problem.code.endsWith('.reason-needed') || problem.field === 'reason');
}

/** A protected record is opened only by those who say why; the reason is kept with their name. */
export function ReasonDialog({ problem, busy, close, give }: Props) {
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    give(reason.trim());
  };
  return (
    <Modal opened={problem !== null} onClose={close} title="Why do you open this record?">
      <form onSubmit={submit} style={{ display: 'grid', gap: 12 }}>
        <p>{problem?.detail}</p>
        <TextInput
          label="Reason"
          data-autofocus
          autoComplete="off"
          value={reason}
          onChange={(e) => setReason(e.currentTarget.value)}
        />
        <Button type="submit" loading={busy} disabled={reason.trim().length < 3}>
          Go on
        </Button>
      </form>
    </Modal>
  );
}
