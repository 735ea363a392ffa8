import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import { usePolicy } from '../../api/policy';
import { DialogForm } from '../../ui/DialogForm';
import { ProblemNote } from '../../ui/ProblemNote';
import { useTakeAction } from './safeguarding';

interface Props {
  contact: string;
  opened: boolean;
  close: () => void;
}

const blank = { action: '', note: '' };

/** Says what was done to keep somebody safe. */
export function ActionDialog({ contact, opened, close }: Props) {
  const actions = usePolicy().pack.vulnerability.actions ?? [];
  const take = useTakeAction(contact);
  const [given, setGiven] = useState(blank);
  const submit = async () => {
    if (given.action === '') return;
    if ((await take.run({ ...given, note: given.note.trim() })) === undefined) return;
    setGiven(blank);
    close();
  };
  const error = (field: string) => (take.problem?.field === field ? take.problem.detail : undefined);
  return (
    <DialogForm {...{ opened, close, submit }} title="Done to keep them safe">
      <NativeSelect
        label="What was done"
        data-autofocus
        data={[{ value: '', label: 'Choose' }, ...actions.map((a) => ({ value: a.code, label: a.label }))]}
        value={given.action}
        error={error('action')}
        onChange={(e) => setGiven({ ...given, action: e.currentTarget.value })}
      />
      <Textarea
        label="Note"
        autosize
        minRows={2}
        value={given.note}
        error={error('note')}
        onChange={(e) => setGiven({ ...given, note: e.currentTarget.value })}
      />
      <ProblemNote problem={take.problem?.field ? null : take.problem} again={take.again} />
      <Button type="submit" loading={take.busy} disabled={given.action === ''}>
        Record
      </Button>
    </DialogForm>
  );
}
