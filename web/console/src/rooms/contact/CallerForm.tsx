import { NativeSelect, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { acting } from '../../api/act';
import { api, body } from '../../api/client';
import { keys } from '../../api/keys';
import type { Contact, Relation } from '../../api/records';
import { Saved } from '../../ui/Saved';
import { useAutosave } from '../../ui/use-autosave';
import classes from './CallerForm.module.css';
import { spoken } from './caller-line';

interface Caller {
  name: string;
  callbackNumber: string;
  relation: Relation | '';
}

const relations: [Relation | '', string][] = [
  ['', 'Not known yet'],
  ['victim', 'Victim'],
  ['witness', 'Witness'],
  ['third-party', 'Third party'],
  ['suspect', 'Suspect'],
  ['professional', 'Professional'],
  ['other', 'Other'],
];

/** Who rings, how to ring back, where it is happening, and (handed in) of what type it is. */
export function CallerForm({ contact, type }: { contact: Contact; type: ReactNode }) {
  const { id } = contact;
  const queries = useQueryClient();
  const params = { path: { id } };
  const callerSaver = useAutosave<Caller>(`caller/${id}`, async ({ relation, ...caller }, key) => {
    const person = contact.caller?.person;
    const kept = await body(
      api.PUT('/api/contacts/{id}/caller', {
        headers: acting(key),
        params,
        body: { ...caller, ...(relation && { relation }), ...(person && { person }) },
      }),
    );
    queries.setQueryData(keys.contact(id), kept);
  });
  const placeSaver = useAutosave<string>(`place/${id}`, async (text, key) => {
    const kept = await body(
      api.PUT('/api/contacts/{id}/place', { headers: acting(key), params, body: { text } }),
    );
    queries.setQueryData(keys.contact(id), kept);
  });
  const [caller, setCaller] = useState<Caller>(
    callerSaver.left ?? {
      name: contact.caller?.name ?? '',
      callbackNumber: contact.caller?.callbackNumber ?? '',
      relation: contact.caller?.relation ?? '',
    },
  );
  const [place, setPlace] = useState(placeSaver.left ?? contact.place ?? '');
  const change = (part: Partial<Caller>) => {
    const next = { ...caller, ...part };
    setCaller(next);
    callerSaver.typed(next);
  };
  const refusedField = callerSaver.saving.problem?.field;
  return (
    <div className={classes.form}>
      <TextInput
        id="input-caller"
        label="Caller's name"
        value={caller.name}
        error={refusedField === 'name' ? callerSaver.saving.problem?.detail : undefined}
        onChange={(e) => change({ name: e.currentTarget.value })}
      />
      <TextInput
        label="Number to ring back"
        inputMode="tel"
        placeholder={contact.number ? spoken(contact.number) : undefined}
        value={caller.callbackNumber}
        error={refusedField === 'callbackNumber' ? callerSaver.saving.problem?.detail : undefined}
        onChange={(e) => change({ callbackNumber: e.currentTarget.value })}
      />
      <NativeSelect
        label="Caller is"
        data={relations.map(([value, label]) => ({ value, label }))}
        value={caller.relation}
        onChange={(e) => change({ relation: e.currentTarget.value as Relation | '' })}
      />
      <TextInput
        className={classes.place}
        id="input-place"
        label="Place"
        value={place}
        onChange={(e) => {
          setPlace(e.currentTarget.value);
          placeSaver.typed(e.currentTarget.value);
        }}
      />
      <div className={classes.type}>{type}</div>
      <p className={classes.saved}>
        <Saved saving={placeSaver.saving.state === 'clean' ? callerSaver.saving : placeSaver.saving} />
      </p>
    </div>
  );
}
