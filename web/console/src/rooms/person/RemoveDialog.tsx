import { useQueryClient } from '@tanstack/react-query';
import { useAct } from '../../api/act';
import { api, body } from '../../api/client';
import { keys } from '../../api/keys';
import type { InvolvedPerson } from '../../api/records';
import { WhyDialog } from './WhyDialog';

interface Props {
  contact: string;
  person: InvolvedPerson;
  close: () => void;
}

/** Takes somebody off the contact. That they were named, and why no longer, stays on record. */
export function RemoveDialog({ contact, person, close }: Props) {
  const queries = useQueryClient();
  const remove = useAct(
    (reason: string, by) =>
      body(
        api.POST('/api/contacts/{id}/people/{person}/remove', {
          headers: by,
          params: { path: { id: contact, person: person.person } },
          body: { reason },
        }),
      ),
    {
      touches: [keys.picture(contact)],
      done: (next) => {
        queries.setQueryData(keys.contact(contact), next);
        close();
      },
    },
  );
  return (
    <WhyDialog
      title={`Remove ${person.name || 'this person'}`}
      opened
      close={close}
      button="Remove from this contact"
      placeholder="named by mistake"
      busy={remove.busy}
      problem={remove.problem}
      again={remove.again}
      say={(reason) => void remove.run(reason)}
    />
  );
}
