import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ProblemNote } from '../../ui/ProblemNote';
import classes from './ImportRecord.module.css';
import type { ImportActs } from './imports';

/** Takes back what the import brought, with a reason. */
export function UndoForm({ id, undo }: { id: string; undo: ImportActs['undo'] }) {
  const [reason, setReason] = useState('');
  return (
    <form
      className={classes.undo}
      onSubmit={(event) => {
        event.preventDefault();
        void undo.run({ id, reason });
      }}
    >
      <TextInput
        label="Why is it undone?"
        description="Descriptions, flags, contacts and incidents that it brought are taken back. The journal keeps both."
        value={reason}
        error={undo.problem?.field === 'reason' ? undo.problem.detail : undefined}
        onChange={(e) => setReason(e.currentTarget.value)}
      />
      <ProblemNote problem={undo.problem} again={undo.again} />
      <Button type="submit" color="red" loading={undo.busy} disabled={reason.trim() === ''}>
        Undo this import
      </Button>
    </form>
  );
}
