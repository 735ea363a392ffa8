import { Problem } from '../../api/problem';
import { type Waiting, waiting } from '../../ui/unsaved';

type Part = 'place' | 'notes' | 'caller' | 'type';

const parts: Record<Part, [words: string, key: string]> = {
  place: ['place', 'Alt+P'],
  notes: ['notes', 'Alt+N'],
  caller: ["caller's details", 'Alt+C'],
  type: ['type', 'Alt+T'],
};

/** Sends what was typed of a contact last, before something is made of it: what is on the screen is what the handler
    decides on. Throws what is unsaved, in words and with the key that leads there. */
export async function handIn(
  contact: string,
  wanted: readonly Part[],
  among: Waiting = waiting,
): Promise<void> {
  const names = (Object.keys(parts) as Part[]).map((part) => `${part}/${contact}`);
  const left = await among.flush(names);
  const unsaved = wanted.filter((part) => left.some((name) => name.endsWith(`${part}/${contact}`)));
  if (unsaved.length === 0) return;
  const named = unsaved.map((part) => `the ${parts[part][0]} (${parts[part][1]})`).join(' and ');
  const one = unsaved.length === 1 && unsaved[0] !== 'notes' && unsaved[0] !== 'caller';
  throw new Problem(
    422,
    'contact.unsaved',
    `${named.charAt(0).toUpperCase()}${named.slice(1)} ${one ? 'is' : 'are'} not saved yet. Why not stands beside ${one ? 'it' : 'them'}. Then try again.`,
  );
}
