import { Button, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useAct } from '../../api/act';
import { api, body } from '../../api/client';
import { ProblemNote } from '../../ui/ProblemNote';
import classes from './PartnerPage.module.css';

type Answer = 'have-it' | 'cannot-take';

/** The partner's answer: who gives it, and whether they have it or cannot take it. */
export function PartnerAnswer({ token }: { token: string }) {
  const queries = useQueryClient();
  const [given, setGiven] = useState({ name: '', note: '' });
  const act = useAct(
    (input: { answer: Answer; name: string; note: string }) =>
      body(api.POST('/api/partner/{token}/acknowledge', { params: { path: { token } }, body: input })),
    { done: (next) => queries.setQueryData(['partner', token], next) },
  );
  const say = (answer: Answer) => void act.run({ answer, ...given });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    say('have-it');
  };
  const error = (field: string) => (act.problem?.field === field ? act.problem.detail : undefined);
  return (
    <form className={classes.form} onSubmit={submit}>
      <TextInput
        label="Your name"
        size="md"
        autoComplete="name"
        value={given.name}
        error={error('name')}
        onChange={(e) => setGiven({ ...given, name: e.currentTarget.value })}
      />
      <Textarea
        label="Note"
        description="If you cannot take it: why, and who could"
        size="md"
        autosize
        minRows={3}
        value={given.note}
        error={error('note')}
        onChange={(e) => setGiven({ ...given, note: e.currentTarget.value })}
      />
      <ProblemNote problem={act.problem?.field ? null : act.problem} again={act.again} />
      <div className={classes.answers}>
        <Button type="submit" size="md" loading={act.busy}>
          We have it
        </Button>
        <Button size="md" variant="default" disabled={act.busy} onClick={() => say('cannot-take')}>
          We cannot take it
        </Button>
      </div>
    </form>
  );
}
