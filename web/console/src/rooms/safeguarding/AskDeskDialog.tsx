import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { DialogForm } from '../../ui/DialogForm';
import { ProblemNote } from '../../ui/ProblemNote';
import { useAskDesk } from './safeguarding';

interface Props {
  contact: string;
  opened: boolean;
  close: () => void;
}

/** Asks the vulnerability desk to look at the contact. Its advice comes back into this record. */
export function AskDeskDialog({ contact, opened, close }: Props) {
  const ask = useAskDesk(contact);
  const [why, setWhy] = useState('');
  const submit = async () => {
    if (why.trim() === '') return;
    if ((await ask.run(why.trim())) === undefined) return;
    setWhy('');
    close();
  };
  const field = ask.problem?.field === 'why' ? ask.problem.detail : undefined;
  return (
    <DialogForm {...{ opened, close, submit }} title="Ask the vulnerability desk">
      <Textarea
        label="What they should look at"
        data-autofocus
        autosize
        minRows={2}
        value={why}
        error={field}
        onChange={(e) => setWhy(e.currentTarget.value)}
      />
      <ProblemNote problem={field ? null : ask.problem} again={ask.again} />
      <Button type="submit" loading={ask.busy} disabled={why.trim() === ''}>
        Ask the desk
      </Button>
    </DialogForm>
  );
}
