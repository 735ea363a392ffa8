import type { Contact, Desk } from '../../api/records';
import type { Command } from '../../ui/keys/registry';
import { onLine } from '../contact/caller-line';
import type { DeskActs } from './desk-acts';

interface Given {
  desk: Desk | undefined;
  contact: Contact | undefined;
  acts: DeskActs;
  chooseNotReady: () => void;
  toContact: () => void;
}

const group = 'Calls and my state';

/** The commands of the telephone and of my own state, the same on every screen. */
export function deskCommands({ desk, contact, acts, chooseNotReady, toContact }: Given) {
  const state = desk?.handler.state ?? 'off';
  // After a reload the record may not be there yet; the call is.
  const unread = contact === undefined && state === 'on-contact' ? desk?.contact : undefined;
  const calling = onLine(contact) || Boolean(unread);
  const held = contact?.state === 'held';
  const free = state === 'ready';
  return {
    answer: {
      id: 'answer',
      label: 'Answer',
      group,
      keys: 'F2',
      bar: 1,
      everywhere: true,
      when: () => Boolean(desk?.offer) && !acts.answer.busy,
      run: () => {
        if (!desk?.offer) return;
        toContact();
        void acts.answer.run(desk.offer.contact.id);
      },
    },
    hold: {
      id: 'hold',
      label: held ? 'Resume' : 'Hold',
      group,
      keys: 'F4',
      bar: 2,
      everywhere: true,
      when: () => calling,
      run: () => {
        const id = contact?.id ?? unread;
        if (id) void (held ? acts.resume : acts.hold).run(id);
      },
    },
    hangUp: {
      id: 'hang-up',
      label: 'Hang up',
      group,
      keys: 'F6',
      bar: 3,
      everywhere: true,
      when: () => calling,
      run: () => {
        const id = contact?.id ?? unread;
        if (id) void acts.hangUp.run(id);
      },
    },
    ready: {
      id: 'ready',
      label: free ? 'Not ready' : 'Ready',
      group,
      keys: 'F8',
      bar: 4,
      when: () => free || state === 'off' || state === 'not-ready',
      run: () => {
        if (free) chooseNotReady();
        else {
          toContact();
          void acts.ready.run(null);
        }
      },
    },
    off: {
      id: 'off-duty',
      label: 'Go off duty',
      group,
      keys: 'Shift+F8',
      when: () => free || state === 'not-ready',
      run: () => void acts.off.run(null),
    },
  } satisfies Record<string, Command>;
}
