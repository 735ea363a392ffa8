import { Textarea } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { acting } from '../../api/act';
import { api, body } from '../../api/client';
import type { Contact } from '../../api/records';
import { Saved } from '../../ui/Saved';
import { useAutosave } from '../../ui/use-autosave';
import classes from './NotesField.module.css';

const longest = 20_000;

/** What the caller says, saved while it is typed. */
export function NotesField({ contact }: { contact: Contact }) {
  const { id, notes } = contact;
  const saver = useAutosave<string>(`notes/${id}`, (text, key) =>
    body(
      api.PUT('/api/contacts/{id}/notes', {
        headers: acting(key),
        params: { path: { id } },
        body: { text },
      }),
    ),
  );
  const [text, setText] = useState(saver.left ?? notes);
  const field = useRef<HTMLTextAreaElement>(null);
  const resting = saver.saving.state === 'clean' || saver.saving.state === 'saved';
  const taken = useRef(notes);
  useEffect(() => {
    // Notes written elsewhere come in only while nobody types here. What this screen knew before its own text was
    // saved is not news: it would put the older text back.
    const news = notes !== taken.current;
    taken.current = notes;
    if (news && resting && document.activeElement !== field.current) setText(notes);
  }, [notes, resting]);
  return (
    <div>
      <div className={classes.head}>
        <label htmlFor="input-notes">Notes</label>
        <Saved saving={saver.saving} />
      </div>
      <Textarea
        id="input-notes"
        ref={field}
        autosize
        minRows={3}
        maxRows={12}
        maxLength={longest}
        value={text}
        onChange={(e) => {
          setText(e.currentTarget.value);
          saver.typed(e.currentTarget.value);
        }}
      />
    </div>
  );
}
