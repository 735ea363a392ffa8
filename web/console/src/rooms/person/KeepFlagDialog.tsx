import { Button, Modal, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Act } from '../../api/act';
import type { PersonFlag, PersonRecord } from '../../api/records';
import { ProblemNote } from '../../ui/ProblemNote';
import type { KeptFlag } from './person-acts';

interface Props {
  flag: PersonFlag;
  close: () => void;
  act: Act<KeptFlag, PersonRecord>;
}

/** Keeps a flag after looking at it, and says when it is looked at next. */
export function KeepFlagDialog({ flag, close, act }: Props) {
  const [given, setGiven] = useState({ reason: '', review: '' });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const done = await act.run({
      flag: flag.id,
      reason: given.reason.trim(),
      ...(given.review && { reviewAt: new Date(`${given.review}T12:00:00Z`).toISOString() }),
    });
    if (done) close();
  };
  const error = (field: string) => (act.problem?.field === field ? act.problem.detail : undefined);
  return (
    <Modal opened onClose={close} title={`Keep: ${flag.label}`}>
      <form onSubmit={submit} style={{ display: 'grid', gap: 12 }}>
        <TextInput
          label="Why it still holds"
          data-autofocus
          autoComplete="off"
          value={given.reason}
          error={error('reason')}
          onChange={(e) => setGiven({ ...given, reason: e.currentTarget.value })}
        />
        <TextInput
          type="date"
          label="Look again on"
          value={given.review}
          error={error('reviewAt')}
          onChange={(e) => setGiven({ ...given, review: e.currentTarget.value })}
        />
        <ProblemNote problem={act.problem?.field ? null : act.problem} again={act.again} />
        <Button type="submit" loading={act.busy} disabled={given.reason.trim().length < 3}>
          Keep the flag
        </Button>
      </form>
    </Modal>
  );
}
