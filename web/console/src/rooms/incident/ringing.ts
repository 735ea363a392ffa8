import type { Picture } from '../../api/records';
import { spoken } from '../contact/caller-line';
import { safeWords } from '../person/words';

type Known = Pick<Picture, 'flags' | 'safeContact' | 'number'>;

/** Why the number that somebody rang from is not simply rung back; empty when nothing is known that speaks against it.
    The gravest reason stands first: he may be standing beside her telephone. */
export function ringing(picture: Known | undefined): string {
  if (!picture) return '';
  const { flags, safeContact, number } = picture;
  if (flags.some((f) => f.code === 'do-not-call-back') || safeContact?.method === 'none') {
    return 'Do not ring back.';
  }
  if (number?.noCallBack || number?.evidence === 'none') {
    return 'Do not ring back on this number without asking a supervisor.';
  }
  if (safeContact && safeContact.method !== 'phone') {
    return `Do not ring this number. ${safeWords(safeContact)}`;
  }
  if (safeContact?.number && digits(safeContact.number) !== digits(number?.number ?? '')) {
    return `Do not ring this number, but ${spoken(safeContact.number)}.`;
  }
  return '';
}

/** A UK number by its last digits, whichever way it is written. */
function digits(number: string): string {
  return number.replace(/\D/g, '').slice(-10);
}
