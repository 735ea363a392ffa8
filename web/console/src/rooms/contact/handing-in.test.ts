import { expect, test } from 'vitest';
import { Waiting } from '../../ui/unsaved';
import { handIn } from './handing-in';

function typed(waiting: Waiting, name: string, arrives: boolean) {
  const sent = { name, flushed: 0 };
  waiting.add({
    name,
    flush: async () => {
      sent.flushed++;
      return arrives;
    },
    leave: () => undefined,
  });
  return sent;
}

test('what was typed of the contact is sent first, of other contacts nothing', async () => {
  const waiting = new Waiting();
  const place = typed(waiting, 'ann/place/c1', true);
  const other = typed(waiting, 'ann/place/c2', false);
  await handIn('c1', ['place', 'notes'], waiting);
  expect([place.flushed, other.flushed]).toEqual([1, 0]);
});

test('what could not be saved stops it, by name and with its key', async () => {
  const waiting = new Waiting();
  typed(waiting, 'ann/place/c1', false);
  const refused = handIn('c1', ['place', 'notes'], waiting);
  await expect(refused).rejects.toMatchObject({ code: 'contact.unsaved', outage: false });
  await expect(refused).rejects.toThrow(/^The place \(Alt\+P\) is not saved yet/);
});

test('several are named together', async () => {
  const waiting = new Waiting();
  typed(waiting, 'ann/notes/c1', false);
  typed(waiting, 'ann/caller/c1', false);
  const refused = handIn('c1', ['place', 'notes', 'caller'], waiting);
  await expect(refused).rejects.toThrow(
    "The notes (Alt+N) and the caller's details (Alt+C) are not saved yet",
  );
});

test('what is not wanted for it is sent, too, but does not stop it', async () => {
  const waiting = new Waiting();
  const caller = typed(waiting, 'ann/caller/c1', false);
  await handIn('c1', ['place', 'notes'], waiting);
  expect(caller.flushed).toBe(1);
});
