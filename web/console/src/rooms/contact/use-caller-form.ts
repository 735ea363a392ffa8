import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { acting } from '../../api/act';
import { api, body } from '../../api/client';
import { keys } from '../../api/keys';
import { Problem } from '../../api/problem';
import type { Contact } from '../../api/records';
import { useAutosave } from '../../ui/use-autosave';
import type { Seeker } from '../person/seeker';
import {
  askOf,
  asksAnything,
  detailsOf,
  nothingTyped,
  type TypedCaller,
  type TypingIn,
} from '../person/typed';

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
  const saver = useAutosave<TypedCaller>(`caller/${id}`, async (typed, key) => {
    if (typed.name.trim() === '') throw nameless;
    const details = detailsOf(typed);
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
    queries.setQueryData(keys.contact(id), kept);
  });
  const [typed, setTyped] = useState<TypedCaller>(() => ({
    ...nothingTyped,
    ...known(contact),
    ...saver.left,
  }));
  const begun = useRef(typed);
  const numbered = contact.number !== null;
  useEffect(() => {
    const ask = askOf(id, begun.current);
    if (numbered || asksAnything(ask)) seeker.seek(ask);
  }, [seeker, id, numbered]);
  useEffect(() => {
    // Confirming somebody names a caller whom nobody had named.
    const name = contact.caller?.name;
    if (name) setTyped((now) => (now.name === '' ? { ...now, name } : now));
  }, [contact.caller?.name]);
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

function known({ caller }: Contact): Partial<TypedCaller> {
  return caller
    ? { name: caller.name, callbackNumber: caller.callbackNumber, relation: caller.relation }
    : {};
}
