import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { usePolicy } from '../../api/policy';
import type { Incident, VictimUpdates } from '../../api/records';
import { useNow, when } from '../../ui/clock';
import { DialogForm } from '../../ui/DialogForm';
import { DoneNote } from '../../ui/DoneNote';
import { ProblemNote } from '../../ui/ProblemNote';
import { contactQuery } from '../contact/contacts';
import { longDay, workingDay } from './promise';
import { type Promising, usePromise } from './updates';
import { useSigns } from './use-signs';

interface Props {
  incident: Incident;
  opened: boolean;
  close: () => void;
}

const blank = { person: '', name: '', event: '', method: '' };

type Given = typeof blank & { enhanced?: string; safeWay?: string };

/** Promises somebody an update. When it is due follows from the occasion and the rights, in working days; it is shown as
    soon as the promise is on record, to be said to the victim. What is known of them is filled in; a person decides. */
export function PromiseDialog({ incident, opened, close }: Props) {
  const { events, enhanced, methods, holidays } = usePolicy().pack.updates;
  const now = useNow();
  const promise = usePromise(incident.id);
  const [typed, setTyped] = useState<Given>(blank);
  const [due, setDue] = useState('');
  const set = (part: Partial<Given>) => setTyped({ ...typed, ...part });
  const { rights, safeWay } = useSigns(incident, typed.person, opened);
  const given: Promising = {
    ...typed,
    enhanced: typed.enhanced ?? rights?.code ?? '',
    safeWay: typed.safeWay ?? safeWay,
  };
  const contact = incident.contact ?? '';
  const found = useQuery({ ...contactQuery(contact), enabled: opened && contact !== '' }).data;
  const people = [
    ...(found?.caller?.person ? [{ person: found.caller.person, name: found.caller.name }] : []),
    ...(found?.involved ?? []).map(({ person, name }) => ({ person, name })),
  ].filter((p) => p.name);
  const event = (events ?? []).find((e) => e.code === given.event);
  const days = given.enhanced ? event?.enhancedDays : event?.days;
  const shut = () => {
    setDue('');
    close();
  };
  const submit = async () => {
    if (due) return shut();
    if (given.event === '' || given.method === '') return;
    const all = await promise.run(given);
    if (all === undefined) return;
    setDue(newest(all));
    setTyped(blank);
  };
  const error = (field: string) => (promise.problem?.field === field ? promise.problem.detail : undefined);
  const choose = (
    field: 'event' | 'enhanced' | 'method',
    label: string,
    none: string,
    list: readonly { code: string; label: string }[] | null,
  ) => (
    <NativeSelect
      label={label}
      data={[{ value: '', label: none }, ...(list ?? []).map((e) => ({ value: e.code, label: e.label }))]}
      value={given[field]}
      error={error(field)}
      onChange={(e) => set({ [field]: e.currentTarget.value })}
    />
  );
  return (
    <DialogForm opened={opened} close={shut} submit={submit} title="Promise an update">
      {due && (
        <DoneNote>
          Tell them: they will hear by <strong>{when(due)}</strong>.
        </DoneNote>
      )}
      {!due && (
        <>
          {people.length > 0 && (
            <NativeSelect
              label="Whom"
              data-autofocus
              data={[
                { value: '', label: 'Somebody not on record' },
                ...people.map((p) => ({ value: p.person, label: p.name })),
              ]}
              value={given.person}
              onChange={(e) =>
                setTyped({
                  ...blank,
                  event: typed.event,
                  method: typed.method,
                  person: e.currentTarget.value,
                })
              }
            />
          )}
          {given.person === '' && (
            <TextInput
              label="Name"
              data-autofocus
              value={given.name}
              error={error('name')}
              onChange={(e) => set({ name: e.currentTarget.value })}
            />
          )}
          {choose('event', 'On which occasion', 'Choose', events)}
          {choose('enhanced', 'Enhanced rights, because', 'No enhanced rights', enhanced)}
          {rights && (
            <p className="soft">
              {given.enhanced === rights.code ? 'Chosen because of: ' : 'It points to enhanced rights: '}
              {rights.because}. You decide.
            </p>
          )}
          {days !== undefined && (
            <p className="soft">
              By {longDay(workingDay(now, days, holidays))},{' '}
              {days === 1 ? 'one working day' : `${days} working days`}.
            </p>
          )}
          {choose('method', 'How', 'Choose', methods)}
          <TextInput
            label="When and how it is safe to tell them"
            placeholder="weekdays before 3, not by text"
            value={given.safeWay}
            error={error('safeWay')}
            onChange={(e) => set({ safeWay: e.currentTarget.value })}
          />
          <ProblemNote problem={promise.problem?.field ? null : promise.problem} again={promise.again} />
          <Button type="submit" loading={promise.busy} disabled={given.event === '' || given.method === ''}>
            Promise
          </Button>
        </>
      )}
    </DialogForm>
  );
}

/** When the promise is due that was made last. */
function newest({ updates }: VictimUpdates): string {
  const [last] = [...(updates ?? [])].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  return last?.dueAt ?? '';
}
