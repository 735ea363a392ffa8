import { expect, test } from 'vitest';
import { Autosave, type Outbox } from './autosave';
import { Waiting, waiting } from './unsaved';

function outbox(): Outbox & { texts: Map<string, string> } {
  const texts = new Map<string, string>();
  return {
    texts,
    get: (name) => texts.get(name) ?? null,
    set: (name, text) => void texts.set(name, text),
    remove: (name) => void texts.delete(name),
  };
}

test('handing in waits for the fields of this contact and names those that are not saved', async () => {
  const all = new Waiting();
  const asked: string[] = [];
  const field = (name: string, saved: boolean) => ({
    name,
    flush: async () => {
      asked.push(name);
      return saved;
    },
    leave: () => undefined,
  });
  all.add(field('ann/notes/1', true));
  all.add(field('ann/place/1', false));
  all.add(field('ann/notes/2', false));
  expect(await all.flush(['notes/1', 'place/1'])).toEqual(['ann/place/1']);
  expect(asked).toEqual(['ann/notes/1', 'ann/place/1']);
});

test('a saver counts as waiting from the first letter until the server has it', async () => {
  const sent: string[] = [];
  const saver = new Autosave<string>({
    name: 'ann/notes/3',
    outbox: outbox(),
    save: async (value) => void sent.push(value),
    delayMs: 1_000_000,
  });
  saver.typed('He has a kni');
  saver.typed('He has a knife.');
  expect(await waiting.flush(['notes/3'])).toEqual([]);
  expect(sent).toEqual(['He has a knife.']);
  expect(await waiting.flush(['notes/3'])).toEqual([]);
  expect(sent).toHaveLength(1);
});

test('the field shown again goes on from the outbox; the old saver does not send over it', async () => {
  const box = outbox();
  const sent: string[] = [];
  const save = async (value: string) => void sent.push(value);
  const old = new Autosave<string>({ name: 'ann/notes/4', outbox: box, save, delayMs: 1_000_000 });
  old.typed('first');
  waiting.takeOver('ann/notes/4');
  expect(box.texts.get('ann/notes/4')).toBe('"first"');
  const next = new Autosave<string>({ name: 'ann/notes/4', outbox: box, save, delayMs: 1_000_000 });
  next.typed('first and second');
  expect(await old.flush()).toBe(true);
  expect(await waiting.flush(['notes/4'])).toEqual([]);
  expect(sent).toEqual(['first and second']);
});

test('what was chosen counts as waiting while it is being sent, and not after', async () => {
  const all = new Waiting();
  let answer: (kept: unknown) => void = () => undefined;
  all.during('type/5', new Promise((resolve) => (answer = resolve)));
  const asked = all.flush(['type/5']);
  answer(undefined); // refused
  expect(await asked).toEqual(['type/5']);
  expect(await all.flush(['type/5'])).toEqual([]);
});
