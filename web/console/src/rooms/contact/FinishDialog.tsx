import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { Act } from '../../api/act';
import { usePolicy } from '../../api/policy';
import type { Contact } from '../../api/records';
import { DialogForm } from '../../ui/DialogForm';
import { ProblemNote } from '../../ui/ProblemNote';

export interface Finishing {
  disposition: string;
  reason: string;
}

interface Props {
  finish: Act<Finishing, Contact>;
  opened: boolean;
  close: () => void;
}

const tooLittle = 'This says too little for a supervisor to go by.';

/** How a contact without an incident was dealt with. Why none is needed is asked only where the server says that what was
    found asks for one: then the cursor is there already, and a supervisor reads it. */
export function FinishDialog({ finish, opened, close }: Props) {
  const codes = usePolicy().pack.dispositions ?? [];
  const [given, setGiven] = useState<Finishing>({ disposition: '', reason: '' });
  const field = useRef<HTMLTextAreaElement>(null);
  const { problem } = finish;
  const against = problem?.code === 'contact.against-proposal' ? problem : null;
  const [asked, ask] = useState('');
  const [sent, setSent] = useState(''); // the reason that went with the last try
  const submit = () => {
    setSent(given.reason.trim());
    void finish.run(given);
  };
  useEffect(() => {
    if (against) ask(against.detail);
  }, [against]);
  useEffect(() => {
    if (opened && asked) field.current?.focus();
  }, [opened, asked]);
  const refused = (name: string) => (problem?.field === name && !against ? problem.detail : undefined);
  const named = refused('disposition') ?? refused('reason');
  return (
    <DialogForm title="Finish without an incident" opened={opened} close={close} submit={submit}>
      <NativeSelect
        label="How was the contact dealt with?"
        data-autofocus={asked === '' || undefined}
        data={[{ value: '', label: 'Choose' }, ...codes.map((c) => ({ value: c.code, label: c.label }))]}
        value={given.disposition}
        onChange={(e) => setGiven({ ...given, disposition: e.currentTarget.value })}
        error={refused('disposition')}
      />
      {asked && (
        <Textarea
          ref={field}
          label="Why is no incident needed?"
          description={asked}
          autosize
          minRows={3}
          maxLength={2000}
          required
          value={given.reason}
          onChange={(e) => setGiven({ ...given, reason: e.currentTarget.value })}
          error={refused('reason') ?? (against && sent ? tooLittle : undefined)}
        />
      )}
      <ProblemNote problem={named || against ? null : problem} again={finish.again} />
      <Button type="submit" loading={finish.busy}>
        Finish and be ready
      </Button>
    </DialogForm>
  );
}
