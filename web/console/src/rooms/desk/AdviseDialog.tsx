import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Act } from '../../api/act';
import { Choices } from '../../ui/Choices';
import { DialogForm } from '../../ui/DialogForm';
import { ProblemNote } from '../../ui/ProblemNote';

interface Props {
  opened: boolean;
  close: () => void;
  act: Act<{ to: string; text: string }, unknown>;
}

const to = [
  { code: 'handler', label: 'The handler', mark: 'H' },
  { code: 'officer', label: 'The officer who attends', mark: 'O' },
];

/** Advice of the desk. It stands in the incident's log, and whoever gets it says whether it was used. */
export function AdviseDialog({ opened, close, act }: Props) {
  const [given, setGiven] = useState({ to: 'handler', text: '' });
  const submit = async () => {
    if ((await act.run(given)) === undefined) return;
    setGiven({ to: 'handler', text: '' });
    close();
  };
  const error = (field: string) => (act.problem?.field === field ? act.problem.detail : undefined);
  return (
    <DialogForm title="Advise" opened={opened} close={close} submit={() => void submit()}>
      <Choices
        legend="Whom"
        options={to}
        value={given.to}
        onChange={(whom) => setGiven({ ...given, to: whom })}
        error={error('to')}
      />
      <Textarea
        label="Advice"
        description="It stands in the incident's log under your name"
        autosize
        minRows={4}
        data-autofocus
        value={given.text}
        error={error('text')}
        onChange={(e) => setGiven({ ...given, text: e.currentTarget.value })}
      />
      <ProblemNote problem={act.problem?.field ? null : act.problem} again={act.again} />
      <Button type="submit" loading={act.busy}>
        Give the advice
      </Button>
    </DialogForm>
  );
}
