import type { QueryClient } from '@tanstack/react-query';
import { keys } from '../api/keys';
import { follow } from '../api/live/stream';
import type { Desk } from '../api/records';
import { softphone } from './softphone';

const lockName = 'bluelamp-desk';

/** Which window is the handler's desk: the one that rings, carries the sound and holds the lease on being present. */
export type DeskWindow = 'none' | 'here' | 'elsewhere';

let at: DeskWindow = 'none';
let release: (() => void) | null = null;
const listeners = new Set<() => void>();

function set(next: DeskWindow): void {
  at = next;
  for (const listener of listeners) listener();
}

export const deskWindow = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  state: (): DeskWindow => at,
};

/** Makes this window the desk and keeps the lease open. With steal the desk moves here from another window.
    False when another window has it. */
export async function claimDesk(queries: QueryClient, steal = false): Promise<boolean> {
  if (at === 'here') return true;
  // Without locks (plain http to another computer) the server's own lease is what keeps desks apart.
  if (!navigator.locks) {
    set('here');
    holdPresence(queries, letGo());
    return true;
  }
  return new Promise((resolve) => {
    const options: LockOptions = steal ? { steal } : { ifAvailable: true };
    navigator.locks
      .request(lockName, options, (lock) => {
        if (!lock) {
          set('elsewhere');
          resolve(false);
          return;
        }
        const held = letGo();
        set('here');
        holdPresence(queries, held);
        resolve(true);
        return held;
      })
      // Another window took the desk.
      .catch(() => {
        release?.();
        void softphone.unplug(false);
        set('elsewhere');
      });
  });
}

/** What comes true when the desk is given up. */
function letGo(): Promise<void> {
  return new Promise((resolve) => {
    release = resolve;
  });
}

/** Gives the desk up, as when the handler's spell of duty ends. */
export function leaveDesk(): void {
  release?.();
  release = null;
  void softphone.unplug();
  set('none');
}

function holdPresence(queries: QueryClient, until: Promise<void>): void {
  const stop = follow(() => '/api/desk/presence', {
    opened: () => undefined,
    frame: (frame) => {
      if (frame.kind !== 'event' || frame.event !== 'desk') return;
      const desk = JSON.parse(frame.data) as Desk;
      queries.setQueryData(keys.desk, desk);
      // A server that was started again knows nothing of the old connection.
      if (!desk.handler.softphone) softphone.missing();
    },
    lost: () => undefined,
  });
  void until.then(stop);
}
