import { useDisclosure } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { useAct } from '../../api/act';
import { api, body } from '../../api/client';
import { keys } from '../../api/keys';
import type { Contact } from '../../api/records';
import { Do } from '../../ui/Do';
import { useCommands } from '../../ui/keys/use-commands';
import { ProblemNote } from '../../ui/ProblemNote';
import { onLine } from './caller-line';
import { FinishDialog, type Finishing } from './FinishDialog';
import { handIn } from './handing-in';

/** Ends the work on the contact and makes me ready again. Without an incident it asks how the contact was dealt with,
    and, where what was found asks for an incident, why none is needed. */
export function FinishBar({ contact }: { contact: Contact }) {
  const queries = useQueryClient();
  const [asking, dialog] = useDisclosure(false);
  const needsDisposition = contact.incidents.length === 0 && contact.passedOn === null;
  const finish = useAct(
    async ({ disposition, reason }: Finishing, by) => {
      try {
        // Nothing can be written once it is finished.
        await handIn(contact.id, ['place', 'notes', 'caller', 'type']);
      } catch (unsaved) {
        dialog.close(); // or the fields could not be reached
        throw unsaved;
      }
      return body(
        api.POST('/api/contacts/{id}/finish', {
          headers: by,
          params: { path: { id: contact.id } },
          body: { thenReady: true, ...(disposition && { disposition }), ...(reason && { reason }) },
        }),
      );
    },
    {
      touches: [keys.desk, keys.contacts, keys.against, keys.againstCounts],
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
    run: () => (needsDisposition ? dialog.open() : void finish.run({ disposition: '', reason: '' })),
  };
  useCommands([command]);
  return (
    <div style={{ marginLeft: 'auto' }}>
      <Do command={command} variant={needsDisposition ? 'default' : 'filled'} />
      {!asking && <ProblemNote problem={finish.problem} again={finish.again} />}
      <FinishDialog finish={finish} opened={asking} close={dialog.close} />
    </div>
  );
}
