import { Button, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useAct } from '../../api/act';
import { api, body } from '../../api/client';
import { keys } from '../../api/keys';
import { ProblemNote } from '../../ui/ProblemNote';
import { Saved } from '../../ui/Saved';
import { useDraft } from '../../ui/use-draft';
import classes from './AddLine.module.css';
import { arrived, leaving, lineId, noLine, returned } from './line';

/** One more line for the log. Enter adds it, Shift+Enter begins a new line in it; half a line is kept. */
export function AddLine({ incident }: { incident: string }) {
  const queries = useQueryClient();
  const draft = useDraft(`line-${incident}`, noLine);
  const newest = useRef(draft);
  newest.current = draft;
  const add = useAct(
    (text: string, by) =>
      body(
        api.POST('/api/incidents/{id}/log', {
          headers: by,
          params: { path: { id: incident } },
          body: { text },
        }),
      ),
    {
      done: (next, line) => {
        queries.setQueryData(keys.incident(incident), next);
        const left = arrived(newest.current.value, line);
        if (left.text === '') newest.current.finished(noLine);
        else newest.current.set(left);
      },
    },
  );
  useEffect(() => {
    const { value, set } = newest.current;
    if (value.sending) set(returned(value));
  }, []);
  const send = async () => {
    const line = leaving(draft.value);
    if (line.sending === '' || add.busy) return;
    draft.set(line);
    if ((await add.run(line.sending)) === undefined) newest.current.set(returned(newest.current.value));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.ctrlKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (!event.repeat) void send();
  };
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Textarea
        id={lineId(incident)}
        className={classes.text}
        aria-label="Line for the log. Enter adds it."
        placeholder="Add to the log. Enter adds it."
        autosize
        minRows={1}
        maxRows={5}
        maxLength={8000}
        value={draft.value.text}
        error={add.problem?.field === 'text' ? add.problem.detail : undefined}
        onChange={(e) => draft.set({ text: e.currentTarget.value })}
        onKeyDown={onKeyDown}
      />
      <Button type="submit" variant="default" loading={add.busy}>
        Add
      </Button>
      <div className={classes.below}>
        <Saved saving={draft.saving} />
        <ProblemNote problem={add.problem} again={add.again} />
      </div>
    </form>
  );
}
