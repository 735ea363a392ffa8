import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { keys } from '../api/keys';
import type { Session } from '../api/records';
import { serverNow } from '../api/time';
import { Autosave, type Saving, sessionOutbox } from './autosave';
import { waiting } from './unsaved';

export interface Saver<T> {
  saving: Saving;
  typed: (value: T) => void;
  flush: () => Promise<boolean>;
  discard: () => void;
  /** What an earlier window typed and could not save. */
  left: T | null;
}

/** An Autosave for as long as the component is shown. name must not change meanwhile (give the component a key). */
export function useAutosave<T>(name: string, save: (value: T, key: string) => Promise<unknown>): Saver<T> {
  const queries = useQueryClient();
  const [auto] = useState(() => {
    // What one person typed is never sent under the name of the next at this desk.
    const own = `${queries.getQueryData<Session>(keys.session)?.staff.id ?? ''}/${name}`;
    return new Autosave<T>({ name: own, save, outbox: sessionOutbox, now: serverNow });
  });
  const [left] = useState(() => auto.left());
  const saving = useSyncExternalStore(auto.subscribe, auto.state);
  useEffect(() => {
    waiting.takeOver(auto.name);
    if (left !== null) auto.typed(left);
    window.addEventListener('online', auto.retry);
    return () => {
      window.removeEventListener('online', auto.retry);
      void auto.flush();
    };
  }, [auto, left]);
  return {
    saving,
    typed: (value) => auto.typed(value),
    flush: () => auto.flush(),
    discard: () => auto.discard(),
    left,
  };
}
