import { Button, Checkbox, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Act } from '../../api/act';
import { usePolicy } from '../../api/policy';
import { DialogForm } from '../../ui/DialogForm';
import { ProblemNote } from '../../ui/ProblemNote';
import classes from './MissedDialog.module.css';

interface Props {
  opened: boolean;
  close: () => void;
  act: Act<{ factors: string[]; note: string }, unknown>;
}

const blank = { factors: [] as string[], note: '' };

/** A vulnerability that nobody had seen before the desk looked. It is counted, so that everybody can learn from it. */
export function MissedDialog({ opened, close, act }: Props) {
  const { factors } = usePolicy().pack.vulnerability;
  const [found, setFound] = useState(blank);
  const submit = async () => {
    if ((await act.run(found)) === undefined) return;
    setFound(blank);
    close();
  };
  const error = (field: string) => (act.problem?.field === field ? act.problem.detail : undefined);
  return (
    <DialogForm
      title="What did others miss?"
      opened={opened}
      close={close}
      submit={() => void submit()}
      size="lg"
    >
      <Checkbox.Group
        label="What makes somebody vulnerable here"
        value={found.factors}
        error={error('factors')}
        onChange={(codes) => setFound({ ...found, factors: codes })}
      >
        <div className={classes.factors}>
          {factors.map((f, at) => (
            <Checkbox key={f.code} value={f.code} label={f.label} data-autofocus={at === 0 || undefined} />
          ))}
        </div>
      </Checkbox.Group>
      <Textarea
        label="What pointed to it"
        autosize
        minRows={2}
        value={found.note}
        error={error('note')}
        onChange={(e) => setFound({ ...found, note: e.currentTarget.value })}
      />
      <ProblemNote problem={act.problem?.field ? null : act.problem} again={act.again} />
      <Button type="submit" loading={act.busy}>
        Record what was missed
      </Button>
    </DialogForm>
  );
}
