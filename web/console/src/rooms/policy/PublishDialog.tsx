import { Button, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { Act } from '../../api/act';
import { keys } from '../../api/keys';
import { DialogForm } from '../../ui/DialogForm';
import { ProblemNote } from '../../ui/ProblemNote';
import type { Edition } from './editions';
import { Findings } from './Findings';
import { foundIn } from './findings';

interface Props<In> {
  title: string;
  opened: boolean;
  close: () => void;
  /** What it changes. */
  children: ReactNode;
  publish: Act<In, Edition>;
  /** What is handed in, with the note. */
  with: (note: string) => In;
  published: (edition: Edition) => void;
}

/** The last look before a change is in force for everybody: what it changes, and the note that stands beside it for ever. */
export function PublishDialog<In>({ title, opened, children, publish, published, ...props }: Props<In>) {
  const queries = useQueryClient();
  const [note, setNote] = useState('');
  const { problem } = publish;
  const close = () => {
    publish.clear();
    props.close();
  };
  const submit = async () => {
    const edition = await publish.run(props.with(note));
    if (edition === undefined) {
      // Perhaps somebody else published: the screen behind says so.
      void queries.invalidateQueries({ queryKey: keys.editions });
      return;
    }
    setNote('');
    close();
    published(edition);
  };
  return (
    <DialogForm {...{ title, opened, close }} submit={() => void submit()} size="lg">
      {children}
      <Textarea
        label="What you changed and why"
        description="It stands beside the edition for ever"
        data-autofocus
        required
        withAsterisk={false}
        autosize
        minRows={2}
        maxRows={8}
        value={note}
        error={problem?.field === 'note' ? problem.detail : undefined}
        onChange={(e) => setNote(e.currentTarget.value)}
      />
      <ProblemNote problem={problem?.field === 'note' ? null : problem} again={publish.again} />
      {problem?.code === 'edition.not-sound' && <Findings findings={foundIn(problem.details)} />}
      <Button type="submit" loading={publish.busy} disabled={note.trim() === ''}>
        Put it in force
      </Button>
    </DialogForm>
  );
}
