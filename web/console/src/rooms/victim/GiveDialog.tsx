import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { usePolicy } from '../../api/policy';
import type { VictimUpdate } from '../../api/records';
import { DialogForm } from '../../ui/DialogForm';
import { ProblemNote } from '../../ui/ProblemNote';
import { type Follows, FollowsFields, followsOf } from './FollowsFields';
import { updatesQuery, useGive } from './updates';
import classes from './VictimUpdatesPane.module.css';

/** Says what somebody was told, and so keeps the promise; and by when they hear again, so that they need not ring. */
export function GiveDialog({ update, close }: { update: VictimUpdate; close: () => void }) {
  const { methods, next } = usePolicy().pack.updates;
  const give = useGive(update.incident);
  const all = useQuery(updatesQuery(update.incident)).data?.updates ?? [];
  const promised = all.find((u) => u.id !== update.id && open(u) && same(u, update));
  const [given, setGiven] = useState({ method: update.method, note: '' });
  const [chosen, setFollows] = useState<Follows>();
  const follows = chosen ?? {
    event: promised ? '' : (next ?? ''),
    method: update.method,
    safeWay: update.safeWay,
    nothing: '',
  };
  const submit = async () => {
    if (given.note.trim() === '') return;
    const told = { update: update.id, ...given, note: given.note.trim(), ...followsOf(follows) };
    if ((await give.run(told)) !== undefined) close();
  };
  const error = (field: string) => (give.problem?.field === field ? give.problem.detail : undefined);
  return (
    <DialogForm opened {...{ close, submit }} title={`Told: ${update.name}`}>
      <p className={classes.safe}>
        <strong>Safe way:</strong> {update.safeWay}
      </p>
      <NativeSelect
        label="How they were told"
        data={(methods ?? []).map((m) => ({ value: m.code, label: m.label }))}
        value={given.method}
        error={error('method')}
        onChange={(e) => setGiven({ ...given, method: e.currentTarget.value })}
      />
      <Textarea
        label="What they were told"
        data-autofocus
        autosize
        minRows={2}
        value={given.note}
        error={error('note')}
        onChange={(e) => setGiven({ ...given, note: e.currentTarget.value })}
      />
      <FollowsFields
        follows={follows}
        set={(part) => setFollows({ ...follows, ...part })}
        enhanced={update.enhanced !== ''}
        promised={promised?.dueAt}
        error={error}
      />
      <ProblemNote problem={give.problem?.field ? null : give.problem} again={give.again} />
      <Button type="submit" loading={give.busy} disabled={given.note.trim() === ''}>
        Record
      </Button>
    </DialogForm>
  );
}

const open = (u: VictimUpdate) => u.state === 'due' || u.state === 'overdue';

const same = (a: VictimUpdate, b: VictimUpdate) =>
  a.person === b.person && (a.person !== null || a.name === b.name);
