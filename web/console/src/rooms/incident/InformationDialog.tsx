import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Incident } from '../../api/records';
import { Choices } from '../../ui/Choices';
import { DialogForm } from '../../ui/DialogForm';
import { ProblemNote } from '../../ui/ProblemNote';
import { type Information, useInform } from './decide';

interface Props {
  incident: Incident;
  opened: boolean;
  close: () => void;
}

const sources: { code: Information['source']; label: string; mark: string }[] = [
  { code: 'public', label: 'Caller or public', mark: 'C' },
  { code: 'officer', label: 'Officer', mark: 'O' },
  { code: 'checks', label: 'Checks of records', mark: 'R' },
  { code: 'partner', label: 'Partner', mark: 'P' },
];

/** Something that was not known when the risk was last looked at. It makes a look due. */
export function InformationDialog({ incident, opened, close }: Props) {
  const inform = useInform(incident, opened);
  const [source, setSource] = useState<Information['source']>('public');
  const [text, setText] = useState('');
  const submit = async () => {
    if (text.trim() === '') return;
    if ((await inform.run({ source, text: text.trim() })) === undefined) return;
    setText('');
    close();
  };
  const field = inform.problem?.field === 'text' ? inform.problem.detail : undefined;
  return (
    <DialogForm {...{ opened, close, submit }} title={`Something new about ${incident.reference}`}>
      <Textarea
        label="What has become known"
        description="It goes into the log, and the risk is looked at again"
        data-autofocus
        autosize
        minRows={3}
        maxLength={8000}
        value={text}
        error={field}
        onChange={(e) => setText(e.currentTarget.value)}
      />
      <Choices
        legend="From"
        options={sources}
        value={source}
        onChange={(code) => setSource(code as Information['source'])}
      />
      <ProblemNote problem={field ? null : inform.problem} again={inform.again} />
      <Button type="submit" loading={inform.busy} disabled={text.trim() === ''}>
        Write it down
      </Button>
    </DialogForm>
  );
}
