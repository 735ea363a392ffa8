import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import { usePolicy } from '../../api/policy';
import type { VictimUpdate } from '../../api/records';
import { DialogForm } from '../../ui/DialogForm';
import { ProblemNote } from '../../ui/ProblemNote';
import { useGive } from './updates';
import classes from './VictimUpdatesPane.module.css';

/** Says what somebody was told, and so keeps the promise. */
export function GiveDialog({ update, close }: { update: VictimUpdate; close: () => void }) {
  const methods = usePolicy().pack.updates.methods ?? [];
  const give = useGive(update.incident);
  const [given, setGiven] = useState({ method: update.method, note: '' });
  const submit = async () => {
    if (given.note.trim() === '') return;
    if ((await give.run({ update: update.id, ...given, note: given.note.trim() })) !== undefined) close();
  };
  const error = (field: string) => (give.problem?.field === field ? give.problem.detail : undefined);
  return (
    <DialogForm opened {...{ close, submit }} title={`Told: ${update.name}`}>
      <p className={classes.safe}>
        <strong>Safe way:</strong> {update.safeWay}
      </p>
      <NativeSelect
        label="How they were told"
        data={methods.map((m) => ({ value: m.code, label: m.label }))}
        value={given.method}
        error={error('method')}
        onChange={(e) => setGiven({ ...given, method: e.currentTarget.value })}
      />
      <Textarea
        label="What they were told"
        data-autofocus
        autosize
        minRows={2}
        value={given.note}
        error={error('note')}
        onChange={(e) => setGiven({ ...given, note: e.currentTarget.value })}
      />
      <ProblemNote problem={give.problem?.field ? null : give.problem} again={give.again} />
      <Button type="submit" loading={give.busy} disabled={given.note.trim() === ''}>
        Record
      </Button>
    </DialogForm>
  );
}
