import { useEffect, useState, useSyncExternalStore } from 'react';
import { serverNow } from '../api/time';
import { Autosave, type Saving, sessionOutbox } from './autosave';

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
  const [auto] = useState(() => new Autosave<T>({ name, save, outbox: sessionOutbox, now: serverNow }));
  const [left] = useState(() => auto.left());
  const saving = useSyncExternalStore(auto.subscribe, auto.state);
  useEffect(() => {
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
