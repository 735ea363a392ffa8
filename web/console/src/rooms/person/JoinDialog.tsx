import { Button, Modal, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Candidate } from '../../api/records';
import { ProblemNote } from '../../ui/ProblemNote';
import { useDecideLink } from './links';

interface Props {
  one: Pick<Candidate, 'person' | 'name'> | undefined;
  other: Pick<Candidate, 'person' | 'name' | 'advice'> | null;
  close: () => void;
  done: () => void;
}

/** Says that two records are of one human being. Both stay as they are, and it can be undone. */
export function JoinDialog({ one, other, close, done }: Props) {
  const [reason, setReason] = useState('');
  const link = useDecideLink(() => {
    setReason('');
    done();
    close();
  });
  const say = (ask: boolean) => {
    if (one && other)
      void link.run({
        one: one.person,
        other: other.person,
        verdict: 'same',
        reason: reason.trim(),
        ...(ask && { ask }),
        ...(other.advice && { advice: other.advice }),
      });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    say(false);
  };
  return (
    <Modal opened={one !== undefined && other !== null} onClose={close} title="Two records of one person">
      <form onSubmit={submit} style={{ display: 'grid', gap: 12 }}>
        <p>
          <strong>{one?.name}</strong> and <strong>{other?.name}</strong> are the same human being. Both
          records stay as they are, and this can be undone.
        </p>
        <TextInput
          label="How do you know?"
          data-autofocus
          autoComplete="off"
          value={reason}
          error={link.problem?.field === 'reason' ? link.problem.detail : undefined}
          onChange={(e) => setReason(e.currentTarget.value)}
        />
        <ProblemNote problem={link.problem} again={link.again} />
        <div style={{ display: 'flex', gap: 8 }}>
          <Button type="submit" loading={link.busy} disabled={reason.trim().length < 3}>
            They are one person
          </Button>
          <Button
            variant="default"
            disabled={reason.trim().length < 3 || link.busy}
            onClick={() => say(true)}
          >
            Ask a supervisor to agree
          </Button>
        </div>
      </form>
    </Modal>
  );
}
