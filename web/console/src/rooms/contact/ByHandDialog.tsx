import { Button, Modal, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useAct } from '../../api/act';
import { api, body } from '../../api/client';
import { keys } from '../../api/keys';
import { Choices } from '../../ui/Choices';
import { ProblemNote } from '../../ui/ProblemNote';

interface Given {
  channel: 'counter' | 'other';
  number: string;
  note: string;
}

const blank: Given = { channel: 'counter', number: '', note: '' };

/** A contact that came neither by telephone nor online: at the front counter, by radio, on paper. */
export function ByHandDialog({ opened, close }: { opened: boolean; close: () => void }) {
  const [given, setGiven] = useState(blank);
  const log = useAct(
    ({ channel, number, note }: Given, by) =>
      body(
        api.POST('/api/contacts', {
          headers: by,
          body: { channel, ...(number && { number }), ...(note && { note }) },
        }),
      ),
    {
      touches: [keys.desk, keys.contacts],
      done: () => {
        setGiven(blank);
        close();
      },
    },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void log.run(given);
  };
  const field = (name: string) => (log.problem?.field === name ? log.problem.detail : undefined);
  return (
    <Modal opened={opened} onClose={close} title="Log a contact by hand">
      <form onSubmit={submit} style={{ display: 'grid', gap: 12 }}>
        <Choices
          legend="How did it come?"
          first
          options={[
            { code: 'counter', label: 'Front counter' },
            { code: 'other', label: 'Another way' },
          ]}
          value={given.channel}
          onChange={(code) => setGiven({ ...given, channel: code === 'other' ? 'other' : 'counter' })}
        />
        <TextInput
          label="Telephone number, if there is one"
          inputMode="tel"
          value={given.number}
          error={field('number')}
          onChange={(e) => setGiven({ ...given, number: e.currentTarget.value })}
        />
        <Textarea
          label="Notes"
          autosize
          minRows={3}
          value={given.note}
          error={field('note')}
          onChange={(e) => setGiven({ ...given, note: e.currentTarget.value })}
        />
        <ProblemNote problem={log.problem} again={log.again} />
        <Button type="submit" loading={log.busy}>
          Begin
        </Button>
      </form>
    </Modal>
  );
}
