import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Incident } from '../../api/records';
import { useSession } from '../../api/session';
import { DialogForm } from '../../ui/DialogForm';
import { ProblemNote } from '../../ui/ProblemNote';
import { colleaguesQuery, receivers } from './colleagues';
import { useHandOver } from './decide';

interface Props {
  incident: Incident;
  opened: boolean;
  close: () => void;
}

/** Gives the incident into other hands, of any role, with what these need to know. It makes a look at the risk due. */
export function HandoverDialog({ incident, opened, close }: Props) {
  const session = useSession();
  const hand = useHandOver(incident, opened);
  const [given, setGiven] = useState({ to: '', note: '' });
  const { data } = useQuery({ ...colleaguesQuery, enabled: opened });
  const submit = async () => {
    if (given.note.trim() === '') return;
    if ((await hand.run({ ...given, note: given.note.trim() })) === undefined) return;
    setGiven({ to: '', note: '' });
    close();
  };
  const error = (field: string) => (hand.problem?.field === field ? hand.problem.detail : undefined);
  return (
    <DialogForm {...{ opened, close, submit }} title={`Hand over ${incident.reference}`}>
      <NativeSelect
        label="To"
        data={[
          { value: '', label: 'Whoever is on duty' },
          { value: session.staff.id, label: 'Me' },
          ...receivers(data ?? [], session.staff.id),
        ]}
        value={given.to}
        error={error('to')}
        onChange={(e) => setGiven({ ...given, to: e.currentTarget.value })}
      />
      <Textarea
        label="What the next person needs to know"
        data-autofocus
        autosize
        minRows={3}
        value={given.note}
        error={error('note')}
        onChange={(e) => setGiven({ ...given, note: e.currentTarget.value })}
      />
      <ProblemNote problem={hand.problem?.field ? null : hand.problem} again={hand.again} />
      <Button type="submit" loading={hand.busy} disabled={given.note.trim() === ''}>
        Hand over
      </Button>
    </DialogForm>
  );
}
