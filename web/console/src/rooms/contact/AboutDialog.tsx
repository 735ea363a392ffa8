import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useAct } from '../../api/act';
import { api, body } from '../../api/client';
import { keys } from '../../api/keys';
import { type Policy, usePolicy } from '../../api/policy';
import type { Contact, IncidentSummary } from '../../api/records';
import { DialogForm } from '../../ui/DialogForm';
import { ProblemNote } from '../../ui/ProblemNote';
import { incidentsQuery } from '../incident/incidents';
import { byReference, whatItAdds } from './about';

interface Choice {
  id: string;
  reference: string;
  type: string;
  place: string;
}

interface Props {
  contact: Contact;
  /** Open incidents that are known of the number. */
  known: readonly Choice[];
  /** The one whose key was pressed, or '' to be chosen here. */
  about: string;
  opened: boolean;
  close: () => void;
}

/** This contact is about an incident that is already open: it is linked, and what the caller adds goes into its log. */
export function AboutDialog({ contact, known, about, opened, close }: Props) {
  const policy = usePolicy();
  const [chosen, choose] = useState('');
  const [reference, setReference] = useState('');
  const [text, setText] = useState('');
  const open = useQuery({ ...incidentsQuery('open'), enabled: opened });
  const prefilled = whatItAdds(contact);
  useEffect(() => {
    if (!opened) return;
    choose(about);
    setText((now) => now || prefilled); // what was begun here is kept
  }, [opened, about, prefilled]);
  const found = chosen ? undefined : byReference(open.data ?? [], reference);
  const incident = chosen || found?.id || '';
  const join = useAct(
    (input: { incident: string; text: string }, by) =>
      body(
        api.POST('/api/incidents/{id}/contacts', {
          headers: by,
          params: { path: { id: input.incident } },
          body: { contact: contact.id, text: input.text },
        }),
      ),
    {
      touches: [keys.contact(contact.id), ['known'], keys.incidents, ['incident'], keys.desk, keys.against],
      done: () => {
        setText('');
        close();
      },
    },
  );
  const refused = (field: string) => (join.problem?.field === field ? join.problem.detail : undefined);
  const submit = () => {
    if (incident && text.trim()) void join.run({ incident, text: text.trim() });
  };
  return (
    <DialogForm title="This is about an open incident" {...{ opened, close, submit }}>
      {known.length > 0 && (
        <NativeSelect
          label="Which incident"
          data={[
            ...known.map((i) => ({ value: i.id, label: line(i, policy) })),
            { value: '', label: 'Another, by its reference' },
          ]}
          value={chosen}
          onChange={(e) => choose(e.currentTarget.value)}
        />
      )}
      {chosen === '' && (
        <TextInput
          label="Reference"
          description={
            reference === ''
              ? 'The last figures will do'
              : found
                ? line(found, policy)
                : 'No open incident has it'
          }
          data-autofocus={about === '' || undefined}
          autoComplete="off"
          value={reference}
          onChange={(e) => setReference(e.currentTarget.value)}
        />
      )}
      <Textarea
        label="What the caller adds"
        description="It goes into the incident's log, and the risk is looked at again"
        data-autofocus={about !== '' || undefined}
        autosize
        minRows={4}
        maxRows={12}
        maxLength={8000}
        value={text}
        error={refused('text')}
        onChange={(e) => setText(e.currentTarget.value)}
      />
      <ProblemNote problem={refused('text') ? null : join.problem} again={join.again} />
      <Button type="submit" loading={join.busy} disabled={!incident || text.trim() === ''}>
        Add it to the incident
      </Button>
    </DialogForm>
  );
}

function line(i: Pick<IncidentSummary, 'reference' | 'type' | 'place'>, policy: Policy): string {
  return [i.reference, policy.typeLabel(i.type), i.place].filter(Boolean).join(', ');
}
