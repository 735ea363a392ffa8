import { Modal, NativeSelect } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useAct } from '../../api/act';
import { api, body } from '../../api/client';
import { keys } from '../../api/keys';
import { usePolicy } from '../../api/policy';
import type { Contact } from '../../api/records';
import { Do } from '../../ui/Do';
import { useCommands } from '../../ui/keys/use-commands';
import { ProblemNote } from '../../ui/ProblemNote';
import { onLine } from './caller-line';

/** Ends the work on the contact and makes me ready again. Without an incident it asks how the contact was dealt with. */
export function FinishBar({ contact }: { contact: Contact }) {
  const queries = useQueryClient();
  const [asking, dialog] = useDisclosure(false);
  const [disposition, setDisposition] = useState('');
  const codes = usePolicy().pack.dispositions ?? [];
  const needsDisposition = (contact.incidents ?? []).length === 0;
  const finish = useAct(
    (code: string, by) =>
      body(
        api.POST('/api/contacts/{id}/finish', {
          headers: by,
          params: { path: { id: contact.id } },
          body: { thenReady: true, ...(code && { disposition: code }) },
        }),
      ),
    {
      touches: [keys.desk, keys.contacts],
      done: (done) => {
        dialog.close();
        queries.setQueryData(keys.contact(done.id), done);
      },
    },
  );
  const command = {
    id: 'finish',
    label: 'Finish',
    group: 'Contact',
    keys: 'F10',
    bar: 7,
    when: () => !onLine(contact) && !finish.busy,
    run: () => (needsDisposition ? dialog.open() : void finish.run('')),
  };
  useCommands([command]);
  return (
    <div style={{ marginLeft: 'auto' }}>
      <Do command={command} variant={needsDisposition ? 'default' : 'filled'} />
      {!asking && <ProblemNote problem={finish.problem} again={finish.again} />}
      <Modal opened={asking} onClose={dialog.close} title="Finish without an incident">
        <form
          style={{ display: 'grid', gap: 12 }}
          onSubmit={(event) => {
            event.preventDefault();
            void finish.run(disposition);
          }}
        >
          <NativeSelect
            label="How was the contact dealt with?"
            data-autofocus
            data={[{ value: '', label: 'Choose' }, ...codes.map((c) => ({ value: c.code, label: c.label }))]}
            value={disposition}
            onChange={(e) => setDisposition(e.currentTarget.value)}
            error={finish.problem?.field === 'disposition' ? finish.problem.detail : undefined}
          />
          <ProblemNote problem={finish.problem} again={finish.again} />
          <Do
            command={{
              ...command,
              keys: undefined,
              label: 'Finish and be ready',
              run: () => void finish.run(disposition),
            }}
          />
        </form>
      </Modal>
    </div>
  );
}
