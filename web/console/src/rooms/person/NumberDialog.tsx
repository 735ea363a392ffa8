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
export function NumberDialog({ opened, ...rest }: Props) {
  return (
    <Modal opened={opened} onClose={rest.close} title={`What is ${spoken(rest.number)}?`}>
      <NumberForm {...rest} />
    </Modal>
  );
}

/** Made anew each time the dialog opens, from the mark as it then stands: a warning must not be overwritten. */
function NumberForm({ number, fact, close, marked }: Omit<Props, 'opened'>) {
  const kinds = usePolicy().pack.numberKinds;
  const [given, setGiven] = useState(asMarked(fact));
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
  const refused = mark.problem?.field === 'note' ? mark.problem.detail : undefined;
  const closes = kinds.find((k) => k.code === given.kind)?.evidence === 'none' && fact?.kind !== given.kind;
  return (
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
        description={closes ? 'How you know: the history is closed to everybody but supervisors' : undefined}
        value={given.note}
        error={refused}
        onChange={(e) => setGiven({ ...given, note: e.currentTarget.value })}
      />
      <ProblemNote problem={refused ? null : mark.problem} again={mark.again} />
      <Button type="submit" loading={mark.busy}>
        Mark the number
      </Button>
    </form>
  );
}

function asMarked(fact: NumberFact | null) {
  return { kind: fact?.kind || 'ordinary', noCallBack: fact?.noCallBack ?? false, note: fact?.note ?? '' };
}
