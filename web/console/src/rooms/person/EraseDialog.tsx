import { Button, Modal, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useAct } from '../../api/act';
import { api, body } from '../../api/client';
import type { PersonRecord } from '../../api/records';
import { Fetching } from '../../ui/Fetching';
import { ProblemNote } from '../../ui/ProblemNote';
import classes from './EraseDialog.module.css';
import { reachQuery } from './people';
import { erasureParts } from './words';

interface Props {
  person: PersonRecord;
  reason: string;
  opened: boolean;
  close: () => void;
}

/** Makes a person's data unreadable for good: says what goes and what stays, and wants the name typed. */
export function EraseDialog({ opened, close, ...rest }: Props) {
  return (
    <Modal opened={opened} onClose={close} title={`Erase ${rest.person.name || 'this person'}`} size="lg">
      <EraseForm {...rest} />
    </Modal>
  );
}

const sameWords = (a: string, b: string) =>
  a.trim().toLowerCase().split(/\s+/).join(' ') === b.trim().toLowerCase().split(/\s+/).join(' ');

function EraseForm({ person, reason }: Pick<Props, 'person' | 'reason'>) {
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [ground, setGround] = useState('');
  const reach = useQuery(reachQuery(person.id, reason));
  const erase = useAct(
    (why: string, headers) =>
      body(
        api.POST('/api/people/{id}/erase', {
          headers,
          params: { path: { id: person.id } },
          body: { ground: why },
        }),
      ),
    {
      touches: [['person'], ['picture'], ['known'], ['contact'], ['contacts'], ['incident']],
      done: () => void navigate({ to: '/people' }),
    },
  );
  if (!reach.data) return <Fetching asked={reach} what="What would be erased" />;
  const name = person.name || person.id;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void erase.run(ground.trim());
  };
  const error = (field: string) => (erase.problem?.field === field ? erase.problem.detail : undefined);
  return (
    <form onSubmit={submit} className={classes.form}>
      <p className={classes.final}>
        <strong>This cannot be undone.</strong> The keys of this person are destroyed.
      </p>
      <h3>What goes</h3>
      <ul>
        {erasureParts(reach.data).map((part) => (
          <li key={part}>{part}</li>
        ))}
      </ul>
      <h3>What stays</h3>
      <ul>
        <li>That there were contacts and incidents, when, of which type and grade, and what was done</li>
        <li>Contacts in which somebody else was calling, with what they said</li>
        <li>Who read the record, and who erased it on what ground</li>
        <li>Backups of the keys, for as long as they are kept</li>
      </ul>
      <TextInput
        label="Ground"
        description="Stays on record: do not name or describe the person."
        placeholder="Request 17 of 2026 upheld"
        data-autofocus
        autoComplete="off"
        value={ground}
        error={error('ground')}
        onChange={(e) => setGround(e.currentTarget.value)}
      />
      <TextInput
        label={`Type ${name} to go on`}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(e) => setTyped(e.currentTarget.value)}
      />
      <ProblemNote problem={error('ground') ? null : erase.problem} again={erase.again} />
      <Button
        type="submit"
        color="red"
        loading={erase.busy}
        disabled={ground.trim().length < 3 || !sameWords(typed, name)}
      >
        Erase for good
      </Button>
    </form>
  );
}
