import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Act } from '../../api/act';
import { usePolicy } from '../../api/policy';
import { Choices } from '../../ui/Choices';
import { DialogForm } from '../../ui/DialogForm';
import { ProblemNote } from '../../ui/ProblemNote';
import type { Checked } from './resolution-acts';

interface Props {
  opened: boolean;
  close: () => void;
  act: Act<Checked, unknown>;
}

const yesNo = [
  { code: 'yes', label: 'Yes', mark: 'Y' },
  { code: 'no', label: 'No', mark: 'N' },
];

const blank = { good: '', qualities: {} as Record<string, string>, note: '' };

/** A supervisor's look at a resolution without deployment, by the qualities of the pack. */
export function CheckDialog({ opened, close, act }: Props) {
  const { qualities } = usePolicy().pack.resolution;
  const [given, setGiven] = useState(blank);
  const submit = async () => {
    const { good, ...rest } = given;
    if ((await act.run({ good: good === 'yes', ...rest })) === undefined) return;
    setGiven(blank);
    close();
  };
  const error = (field: string) => (act.problem?.field === field ? act.problem.detail : undefined);
  const complete = given.good !== '' && qualities.every((q) => given.qualities[q.code]);
  return (
    <DialogForm
      title="Was it right to send nobody?"
      opened={opened}
      close={close}
      submit={() => void submit()}
      size="lg"
    >
      {qualities.map((q) => (
        <Choices
          key={q.code}
          legend={q.label}
          options={yesNo}
          value={given.qualities[q.code] ?? ''}
          onChange={(code) => setGiven({ ...given, qualities: { ...given.qualities, [q.code]: code } })}
          error={error(`qualities.${q.code}`)}
        />
      ))}
      <Choices
        legend="All in all, well resolved?"
        options={yesNo}
        value={given.good}
        onChange={(good) => setGiven({ ...given, good })}
        error={error('good')}
      />
      <Textarea
        label="Note"
        description="Needed when it was not good"
        autosize
        minRows={2}
        value={given.note}
        error={error('note')}
        onChange={(e) => setGiven({ ...given, note: e.currentTarget.value })}
      />
      <ProblemNote problem={act.problem?.field ? null : act.problem} again={act.again} />
      <Button type="submit" loading={act.busy} disabled={!complete}>
        Record the check
      </Button>
    </DialogForm>
  );
}
