import { Button, Modal, Select, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Act } from '../../api/act';
import { usePolicy } from '../../api/policy';
import type { PersonRecord } from '../../api/records';
import { ProblemNote } from '../../ui/ProblemNote';
import type { NewFlag } from './person-acts';

interface Props {
  opened: boolean;
  close: () => void;
  act: Act<NewFlag, PersonRecord>;
}

const blank = { code: '', note: '', source: '', review: '' };

/** Puts a warning or a need on a person, with where it was learned. */
export function FlagDialog({ opened, close, act }: Props) {
  const flags = usePolicy().pack.flags;
  const [given, setGiven] = useState(blank);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { code, note, source, review } = given;
    const done = await act.run({
      code,
      note,
      source,
      ...(review && { reviewAt: new Date(`${review}T12:00:00Z`).toISOString() }),
    });
    if (!done) return;
    setGiven(blank);
    close();
  };
  const error = (field: string) => (act.problem?.field === field ? act.problem.detail : undefined);
  return (
    <Modal opened={opened} onClose={close} title="Add a flag">
      <form onSubmit={submit} style={{ display: 'grid', gap: 12 }}>
        <Select
          label="Flag"
          data-autofocus
          searchable
          openOnFocus={false}
          selectFirstOptionOnChange
          data={flags.map((f) => ({ value: f.code, label: f.label }))}
          value={given.code || null}
          error={error('code')}
          onChange={(code) => setGiven({ ...given, code: code ?? '' })}
        />
        <TextInput
          label="Note"
          value={given.note}
          error={error('note')}
          onChange={(e) => setGiven({ ...given, note: e.currentTarget.value })}
        />
        <TextInput
          label="Where it was learned"
          placeholder="said by the caller"
          value={given.source}
          error={error('source')}
          onChange={(e) => setGiven({ ...given, source: e.currentTarget.value })}
        />
        <TextInput
          type="date"
          label="Look again on"
          value={given.review}
          error={error('reviewAt')}
          onChange={(e) => setGiven({ ...given, review: e.currentTarget.value })}
        />
        <ProblemNote problem={act.problem?.field ? null : act.problem} again={act.again} />
        <Button type="submit" loading={act.busy} disabled={given.code === ''}>
          Add the flag
        </Button>
      </form>
    </Modal>
  );
}
