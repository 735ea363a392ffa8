import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Act } from '../../api/act';
import { serverNow } from '../../api/time';
import { roughly, when } from '../../ui/clock';
import { DialogForm } from '../../ui/DialogForm';
import { ProblemNote } from '../../ui/ProblemNote';
import type { Promised } from './resolution-acts';

interface Props {
  opened: boolean;
  close: () => void;
  number: string;
  act: Act<Promised, unknown>;
}

const minutes = [15, 30, 60, 120, 240, 480, 1440];

/** Promises by when somebody is rung, and how that is safe. */
export function PromiseDialog({ opened, close, number, act }: Props) {
  const [given, setGiven] = useState<{ within: string; number: string | null; safeWay: string }>({
    within: '60',
    number: null,
    safeWay: '',
  });
  const submit = async () => {
    const done = await act.run({
      dueAt: new Date(serverNow() + Number(given.within) * 60_000).toISOString(),
      number: given.number ?? number,
      safeWay: given.safeWay,
    });
    if (done !== undefined) close();
  };
  const error = (field: string) => (act.problem?.field === field ? act.problem.detail : undefined);
  const now = serverNow();
  return (
    <DialogForm title="Promise a call-back" opened={opened} close={close} submit={() => void submit()}>
      <NativeSelect
        label="By when"
        data-autofocus
        data={minutes.map((m) => ({
          value: String(m),
          label: `Within ${roughly(m * 60_000)}, by ${when(now + m * 60_000, now)}`,
        }))}
        value={given.within}
        error={error('dueAt')}
        onChange={(e) => setGiven({ ...given, within: e.currentTarget.value })}
      />
      <TextInput
        label="Number"
        inputMode="tel"
        autoComplete="off"
        value={given.number ?? number}
        error={error('number')}
        onChange={(e) => setGiven({ ...given, number: e.currentTarget.value })}
      />
      <TextInput
        label="When and how it is safe to ring"
        description="Ask. Write “any time” when it always is."
        value={given.safeWay}
        error={error('safeWay')}
        onChange={(e) => setGiven({ ...given, safeWay: e.currentTarget.value })}
      />
      <ProblemNote problem={act.problem?.field ? null : act.problem} again={act.again} />
      <Button type="submit" loading={act.busy}>
        Promise it
      </Button>
    </DialogForm>
  );
}
