import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { asProblem } from '../../api/problem';
import { dayBounds } from '../../ui/clock';
import { useCommands } from '../../ui/keys/use-commands';
import { Loading } from '../../ui/Loading';
import { Pane } from '../../ui/Pane';
import { ProblemNote } from '../../ui/ProblemNote';
import { useTitle } from '../../ui/title';
import classes from './Audit.module.css';
import { AuditTable } from './AuditTable';
import { type AuditFilter, auditQuery, peopleIn } from './audit';
import { EntryBar, useEntryCommands } from './EntryBar';

/** Who read whose data and when, and who signed in. Reading this is itself recorded. */
export function Audit() {
  useTitle('Audit');
  const { record = '' } = useSearch({ from: '/guarded/shell/audit' });
  const navigate = useNavigate();
  const [form, setForm] = useState({ staff: '', day: '' });
  const [selected, setSelected] = useState<number>();
  const [settled] = useDebouncedValue(record, 250);
  const narrowed = { ...(settled && { record: settled }), ...(form.day && dayBounds(form.day)) };
  const everybody = useInfiniteQuery({ ...auditQuery(narrowed), placeholderData: (before) => before });
  const wanted: AuditFilter = { ...narrowed, ...(form.staff && { staff: form.staff }) };
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    ...auditQuery(wanted),
    placeholderData: (before) => before,
  });
  const set = (change: Partial<typeof form>) => {
    setSelected(undefined);
    setForm({ ...form, ...change });
  };
  const only = (id: string) => {
    setSelected(undefined);
    void navigate({ to: '/audit', search: id ? { record: id } : {}, replace: true });
  };
  const commands = useEntryCommands(selected === undefined ? undefined : data?.[selected], only);
  useCommands([
    {
      id: 'audit-record',
      label: 'Search by record',
      group: 'Audit',
      keys: 'F3',
      bar: 5,
      run: () => document.getElementById('audit-record')?.focus(),
    },
  ]);
  return (
    <div className={classes.screen}>
      <h1 className="unseen">Audit</h1>
      <Pane
        title="Audit"
        aside={data && counted(data.length, hasNextPage)}
        tools={<EntryBar commands={commands} />}
        bare
      >
        <div className={classes.filter}>
          <TextInput
            id="audit-record"
            label="Record id, or telephone number"
            description="Of a person too: every look at which they were named"
            autoComplete="off"
            spellCheck={false}
            value={record}
            onChange={(e) => only(e.currentTarget.value.trim())}
          />
          <NativeSelect
            label="Person"
            data={[{ value: '', label: 'Everybody' }, ...peopleIn(everybody.data ?? [])]}
            value={form.staff}
            onChange={(e) => set({ staff: e.currentTarget.value })}
          />
          <TextInput
            label="Day"
            type="date"
            value={form.day}
            onChange={(e) => set({ day: e.currentTarget.value })}
          />
        </div>
        {error && <ProblemNote problem={asProblem(error)} />}
        {!data && !error && <Loading what="The audit" />}
        {data && data.length > 0 && <AuditTable entries={data} selected={selected} select={setSelected} />}
        {hasNextPage && (
          <Button
            variant="default"
            className={classes.older}
            loading={isFetchingNextPage}
            onClick={() => void fetchNextPage()}
          >
            Older entries
          </Button>
        )}
        {data?.length === 0 && (
          <p className={`soft ${classes.empty}`}>
            Nothing is recorded that fits. Take away the record, the person or the day to see more.
          </p>
        )}
      </Pane>
    </div>
  );
}

function counted(n: number, more: boolean): string {
  return more ? `the newest ${n}` : `${n} shown`;
}
