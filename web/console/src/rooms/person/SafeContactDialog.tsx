import { Button, Modal, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Act } from '../../api/act';
import type { PersonRecord, SafeContact } from '../../api/records';
import { ProblemNote } from '../../ui/ProblemNote';
import { safeMethods } from './words';

interface Props {
  opened: boolean;
  close: () => void;
  safe: SafeContact | null;
  act: Act<SafeContact, PersonRecord>;
}

/** How, where and when somebody may be reached without putting them in danger. It follows the person everywhere. */
export function SafeContactDialog({ opened, ...rest }: Props) {
  return (
    <Modal opened={opened} onClose={rest.close} title="Safe contact">
      <SafeContactForm {...rest} />
    </Modal>
  );
}

/** Made anew each time the dialog opens: what somebody else has changed since must not be overwritten. */
function SafeContactForm({ close, safe, act }: Omit<Props, 'opened'>) {
  const [given, setGiven] = useState<SafeContact>(
    safe ?? { method: 'phone', number: '', times: '', note: '' },
  );
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await act.run(given)) close();
  };
  const error = (field: string) => (act.problem?.field === field ? act.problem.detail : undefined);
  return (
    <form onSubmit={submit} style={{ display: 'grid', gap: 12 }}>
      <NativeSelect
        label="How"
        data-autofocus
        data={safeMethods.map(([value, label]) => ({ value, label }))}
        value={given.method}
        error={error('method')}
        onChange={(e) => setGiven({ ...given, method: e.currentTarget.value as SafeContact['method'] })}
      />
      <TextInput
        label="Number or address"
        value={given.number}
        error={error('number')}
        onChange={(e) => setGiven({ ...given, number: e.currentTarget.value })}
      />
      <TextInput
        label="When"
        placeholder="weekdays before 3, while he is at work"
        value={given.times}
        error={error('times')}
        onChange={(e) => setGiven({ ...given, times: e.currentTarget.value })}
      />
      <Textarea
        label="What to mind"
        autosize
        minRows={2}
        value={given.note}
        error={error('note')}
        onChange={(e) => setGiven({ ...given, note: e.currentTarget.value })}
      />
      <ProblemNote problem={act.problem?.field ? null : act.problem} again={act.again} />
      <Button type="submit" loading={act.busy}>
        Keep
      </Button>
    </form>
  );
}
