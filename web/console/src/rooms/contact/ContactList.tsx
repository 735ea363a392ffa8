import { NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { usePolicy } from '../../api/policy';
import { asProblem } from '../../api/problem';
import type { ContactSummary } from '../../api/records';
import { dayBounds } from '../../ui/clock';
import { useCommands } from '../../ui/keys/use-commands';
import { Pane } from '../../ui/Pane';
import { ProblemNote } from '../../ui/ProblemNote';
import { useTitle } from '../../ui/title';
import classes from './ContactList.module.css';
import { ContactRecord } from './ContactRecord';
import { ContactTable } from './ContactTable';
import { type ContactFilter, contactsQuery } from './contacts';
import { shortStates } from './words';

const states = Object.keys(shortStates) as ContactSummary['state'][];

const restMs = 400;

/** Every contact, to be narrowed by number, service, state and day. */
export function ContactList() {
  useTitle('Contact list');
  const { id } = useSearch({ from: '/guarded/shell/contacts' });
  const navigate = useNavigate();
  const queues = usePolicy().pack.queues ?? [];
  const [form, setForm] = useState({ number: '', service: '', state: '', day: '' });
  const [settled] = useDebouncedValue(form, 250);
  const { data, error } = useQuery({
    ...contactsQuery(filterOf(settled)),
    placeholderData: (before) => before,
  });
  const open = (next: string) => void navigate({ to: '/contacts', search: { id: next }, replace: true });
  // Reading is recorded, so a record over which the arrows only pass is not read.
  const [row, setRow] = useState<string | undefined>(id);
  useEffect(() => setRow(id), [id]);
  const opened = useRef(open);
  opened.current = open;
  useEffect(() => {
    if (!row || row === id) return;
    const timer = setTimeout(() => opened.current(row), restMs);
    return () => clearTimeout(timer);
  }, [row, id]);
  useCommands([
    {
      id: 'search-number',
      label: 'Search by number',
      group: 'Contact list',
      keys: 'F3',
      bar: 5,
      run: () => document.getElementById('search-number')?.focus(),
    },
  ]);
  const set = (change: Partial<typeof form>) => setForm({ ...form, ...change });
  return (
    <div className={classes.screen}>
      <h1 className="unseen">Contact list</h1>
      <Pane title="Contacts" aside={data && `${data.length} shown`} bare>
        <div className={classes.filter}>
          <TextInput
            id="search-number"
            label="Number, any spelling"
            inputMode="tel"
            value={form.number}
            onChange={(e) => set({ number: e.currentTarget.value })}
          />
          <NativeSelect
            label="Service"
            data={[
              { value: '', label: 'All' },
              ...queues.map((q) => ({ value: q.service, label: q.label })),
              { value: 'counter', label: 'Front counter' },
              { value: 'other', label: 'Other' },
            ]}
            value={form.service}
            onChange={(e) => set({ service: e.currentTarget.value })}
          />
          <NativeSelect
            label="State"
            data={[{ value: '', label: 'All' }, ...states.map((s) => ({ value: s, label: shortStates[s] }))]}
            value={form.state}
            onChange={(e) => set({ state: e.currentTarget.value })}
          />
          <TextInput
            label="Day"
            type="date"
            value={form.day}
            onChange={(e) => set({ day: e.currentTarget.value })}
          />
        </div>
        {error && <ProblemNote problem={asProblem(error)} />}
        <ContactTable label="Contacts" contacts={data ?? []} selected={row} select={setRow} open={open} />
      </Pane>
      {id && row === id ? (
        <ContactRecord key={id} id={id} />
      ) : (
        <Pane title="Record">
          <p className="soft">Select a contact to read its record. Reading is recorded.</p>
        </Pane>
      )}
    </div>
  );
}

function filterOf(form: { number: string; service: string; state: string; day: string }): ContactFilter {
  return {
    limit: 200,
    ...(form.number.trim() && { number: form.number.trim() }),
    ...(form.service && { service: form.service }),
    state: states.find((s) => s === form.state),
    ...(form.day && dayBounds(form.day)),
  };
}
