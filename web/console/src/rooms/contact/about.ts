import type { Contact } from '../../api/records';
import { numberLine, spoken } from './caller-line';

/** The one incident that a reference, or its end, leads to; none where it leads to several. */
export function byReference<I extends { reference: string }>(
  all: readonly I[],
  typed: string,
): I | undefined {
  const wanted = typed.trim().toUpperCase();
  if (wanted === '') return undefined;
  const whole = all.find((i) => i.reference.toUpperCase() === wanted);
  if (whole) return whole;
  const last = wanted.replace(/^.*-/, '').replace(/^0+/, '');
  const ends = all.filter((i) => {
    const reference = i.reference.toUpperCase();
    return reference.endsWith(wanted) && reference.replace(/^.*-/, '').replace(/^0+/, '') === last;
  });
  return ends.length === 1 ? ends[0] : undefined;
}

/** Who rings and what was noted of it, as it would go into an incident's log. */
export function whatItAdds(contact: Contact): string {
  const { caller, notes } = contact;
  const number = caller?.callbackNumber
    ? spoken(caller.callbackNumber)
    : contact.number && numberLine(contact);
  const who = [caller?.name, caller?.relation?.replace('-', ' '), number].filter(Boolean).join(', ');
  return [who && `${who} rings again about this.`, notes.trim()].filter(Boolean).join('\n');
}
