import { Button, FileInput, Modal, NativeSelect, Progress, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useAct } from '../../api/act';
import { ProblemNote } from '../../ui/ProblemNote';
import { type Bringing, bring } from './bring';
import { importsQuery } from './imports';
import { kinds } from './words';

interface Props {
  opened: boolean;
  close: () => void;
  done: (id: string) => void;
}

/** Brings a file of another system. */
export function BringDialog({ opened, close, done }: Props) {
  const [given, setGiven] = useState<Omit<Bringing, 'file'> & { file: File | null }>({
    kind: 'people',
    source: '',
    file: null,
  });
  const [sent, setSent] = useState(0);
  const send = useAct((input: Bringing, by) => bring(input, by, setSent), {
    touches: [importsQuery.queryKey],
  });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!given.file) return;
    setSent(0);
    const brought = await send.run({ ...given, file: given.file });
    if (!brought) return;
    done(brought.id);
    setGiven({ ...given, file: null });
    close();
  };
  const error = (field: string) => (send.problem?.field === field ? send.problem.detail : undefined);
  return (
    <Modal opened={opened} onClose={close} title="Bring a file">
      <form onSubmit={submit} style={{ display: 'grid', gap: 12 }}>
        <NativeSelect
          label="What are its rows?"
          data-autofocus
          data={kinds}
          value={given.kind}
          error={error('kind')}
          onChange={(e) => setGiven({ ...given, kind: e.currentTarget.value as Bringing['kind'] })}
        />
        <TextInput
          label="Which system does it come from?"
          description="The same name each time: keys are unique within a system."
          value={given.source}
          error={error('source')}
          onChange={(e) => setGiven({ ...given, source: e.currentTarget.value })}
        />
        <FileInput
          size="xs"
          label="CSV file"
          placeholder="Choose a file"
          accept=".csv,.txt,.tsv,text/csv,text/plain"
          value={given.file}
          error={error('name')}
          onChange={(file) => setGiven({ ...given, file })}
        />
        {send.busy && <Progress value={sent * 100} aria-label="Sent" />}
        <ProblemNote problem={send.problem} again={send.again} />
        <Button type="submit" loading={send.busy} disabled={!given.file || given.source.trim() === ''}>
          Bring the file
        </Button>
      </form>
    </Modal>
  );
}
