import { Button, Modal, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Act } from '../../api/act';
import { usePolicy } from '../../api/policy';
import { Choices } from '../../ui/Choices';
import { ProblemNote } from '../../ui/ProblemNote';

interface Props {
  opened: boolean;
  close: () => void;
  defer: Act<{ reason: string; note: string }, unknown>;
}

/** What the note says, where a reason does not stand by itself. */
const asks: Record<string, string> = {
  'assessed-elsewhere': 'Reference of that incident',
  'no-policing-matter': 'What they wanted, and whom you told them to ring',
  other: 'Why it has to wait',
};

/** Leaves the assessment for later, which is possible only with a reason. */
export function DeferDialog({ opened, close, defer }: Props) {
  const reasons = usePolicy().pack.deferralReasons ?? [];
  const [reason, setReason] = useState('');
  const [note, setNote] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if ((await defer.run({ reason, note })) !== undefined) close();
  };
  return (
    <Modal opened={opened} onClose={close} title="Leave the assessment for later">
      <form onSubmit={submit} style={{ display: 'grid', gap: 12 }}>
        <Choices
          legend="Why can it not be made now?"
          first
          required
          options={reasons}
          value={reason}
          onChange={setReason}
          error={defer.problem?.field === 'reason' ? defer.problem.detail : undefined}
        />
        <Textarea
          label={asks[reason] ?? 'Note'}
          required={reason in asks}
          withAsterisk={false}
          error={defer.problem?.field === 'note' ? defer.problem.detail : undefined}
          minRows={2}
          autosize
          value={note}
          onChange={(e) => setNote(e.currentTarget.value)}
        />
        <ProblemNote problem={defer.problem?.field ? null : defer.problem} again={defer.again} />
        <Button type="submit" loading={defer.busy} disabled={reason === ''}>
          Leave it for later
        </Button>
      </form>
    </Modal>
  );
}
