import { Button, Modal, NativeSelect, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { usePolicy } from '../../api/policy';
import type { Choice, Incident } from '../../api/records';
import { ProblemNote } from '../../ui/ProblemNote';
import { useResolve } from './decide';

interface Props {
  incident: Incident;
  opened: boolean;
  close: () => void;
}

const choices = (entries: Choice[] | null) => [
  { value: '', label: 'Choose' },
  ...(entries ?? []).map((e) => ({ value: e.code, label: e.label })),
];

/** Nobody needs to attend: why, and what was done instead. */
export function ResolveDialog({ incident, opened, close }: Props) {
  const { pack } = usePolicy();
  const resolve = useResolve(incident, opened);
  const [given, setGiven] = useState({ reason: '', outcome: '', note: '' });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if ((await resolve.run(given)) !== undefined) close();
  };
  const error = (field: string) => (resolve.problem?.field === field ? resolve.problem.detail : undefined);
  return (
    <Modal opened={opened} onClose={close} title={`Resolve ${incident.reference} without deployment`}>
      <form onSubmit={submit} style={{ display: 'grid', gap: 12 }}>
        <NativeSelect
          label="Why does nobody need to attend?"
          data-autofocus
          data={choices(pack.resolutionReasons)}
          value={given.reason}
          error={error('reason')}
          onChange={(e) => setGiven({ ...given, reason: e.currentTarget.value })}
        />
        <NativeSelect
          label="What was done for the caller?"
          data={choices(pack.resolutionOutcomes)}
          value={given.outcome}
          error={error('outcome')}
          onChange={(e) => setGiven({ ...given, outcome: e.currentTarget.value })}
        />
        <Textarea
          label="Note"
          autosize
          minRows={2}
          value={given.note}
          error={error('note')}
          onChange={(e) => setGiven({ ...given, note: e.currentTarget.value })}
        />
        <ProblemNote problem={resolve.problem} again={resolve.again} />
        <Button type="submit" loading={resolve.busy}>
          Resolve without deployment
        </Button>
      </form>
    </Modal>
  );
}
