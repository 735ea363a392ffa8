import { Button, Checkbox, Modal, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useAct } from '../../api/act';
import { api, body } from '../../api/client';
import { usePolicy } from '../../api/policy';
import type { NumberFact } from '../../api/records';
import { ProblemNote } from '../../ui/ProblemNote';
import { spoken } from '../contact/caller-line';

interface Props {
  number: string;
  fact: NumberFact | null;
  opened: boolean;
  close: () => void;
  marked: () => void;
}

/** What kind of telephone a number is, as somebody found out: it decides what the number proves from then on. */
export function NumberDialog({ number, fact, opened, close, marked }: Props) {
  const kinds = usePolicy().pack.numberKinds;
  const [given, setGiven] = useState({
    kind: fact?.kind || 'ordinary',
    noCallBack: fact?.noCallBack ?? false,
    note: '',
  });
  const mark = useAct(
    (input: typeof given, by) => body(api.PUT('/api/numbers', { headers: by, body: { number, ...input } })),
    {
      touches: [['known'], ['picture']],
      done: () => {
        marked();
        close();
      },
    },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void mark.run(given);
  };
  return (
    <Modal opened={opened} onClose={close} title={`What is ${spoken(number)}?`}>
      <form onSubmit={submit} style={{ display: 'grid', gap: 12 }}>
        <NativeSelect
          label="Kind of telephone"
          description={kinds.find((k) => k.code === given.kind)?.says}
          data-autofocus
          data={kinds.map((k) => ({ value: k.code, label: k.label }))}
          value={given.kind}
          onChange={(e) => setGiven({ ...given, kind: e.currentTarget.value })}
        />
        <Checkbox
          label="Do not ring this number back"
          checked={given.noCallBack}
          onChange={(e) => setGiven({ ...given, noCallBack: e.currentTarget.checked })}
        />
        <TextInput
          label="Note"
          value={given.note}
          onChange={(e) => setGiven({ ...given, note: e.currentTarget.value })}
        />
        <ProblemNote problem={mark.problem} again={mark.again} />
        <Button type="submit" loading={mark.busy}>
          Mark the number
        </Button>
      </form>
    </Modal>
  );
}
