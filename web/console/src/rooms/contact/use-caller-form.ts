import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { acting } from '../../api/act';
import { api, body } from '../../api/client';
import { keys } from '../../api/keys';
import { Problem } from '../../api/problem';
import type { Contact } from '../../api/records';
import { useAutosave } from '../../ui/use-autosave';
import type { Seeker } from '../person/seeker';
import { askOf, asksAnything, type TypedCaller, type TypingIn } from '../person/typed';
import { changedDetails, knownCaller, saysNothing, takeIn } from './caller-details';

const nameless = new Problem(
  422,
  'caller.name-missing',
  'Kept here until the caller has a name. A few words will do, such as "woman, will not say".',
  'name',
);

/** What is typed of the caller: saved when the typing rests, looked up at every keystroke. */
export function useCallerForm(contact: Contact, seeker: Seeker) {
  const { id } = contact;
  const queries = useQueryClient();
  // What the record has, as far as this form knows: only what differs from it is sent.
  const before = useRef(knownCaller(contact));
  const saver = useAutosave<TypedCaller>(`caller/${id}`, async (typed, key) => {
    if (typed.name.trim() === '') {
      if (before.current.name === '' && saysNothing(typed)) return; // a letter that was taken back
      throw nameless;
    }
    const details = changedDetails(before.current, typed);
    const kept = await body(
      api.PUT('/api/contacts/{id}/caller', {
        headers: acting(key),
        params: { path: { id } },
        // Who the caller is on record stays as it was decided: only the words are written here.
        body: {
          name: typed.name,
          callbackNumber: typed.callbackNumber,
          ...(typed.relation && { relation: typed.relation }),
          ...(details && { details }),
        },
      }),
    );
    before.current = typed;
    queries.setQueryData(keys.contact(id), kept);
  });
  const [typed, setTyped] = useState<TypedCaller>(() => ({ ...before.current, ...saver.left }));
  const begun = useRef(typed);
  const numbered = contact.number !== null;
  useEffect(() => {
    const ask = askOf(id, begun.current);
    if (numbered || asksAnything(ask)) seeker.seek(ask);
  }, [seeker, id, numbered]);
  const { caller } = contact;
  useEffect(() => {
    // Confirming somebody names a caller whom nobody had named, and a supervisor may write here, too.
    const known = knownCaller({ caller });
    setTyped((now) => takeIn(now, before.current, known));
    before.current = takeIn(before.current, before.current, known);
  }, [caller]);
  const { flush } = saver;
  useEffect(() => {
    // A decision on who the caller is rests on what was typed: it waits until that is saved.
    seeker.unsaved = flush;
    return () => {
      seeker.unsaved = undefined;
    };
  });
  const change = (part: Partial<TypedCaller>, typing: TypingIn = '') => {
    const next = { ...typed, ...part };
    setTyped(next);
    const ask = askOf(id, next, typing);
    if (numbered || asksAnything(ask)) seeker.seek(ask);
    else seeker.clear();
    saver.typed(next);
  };
  return { typed, change, saving: saver.saving };
}
