import type { ContactSummary } from '../../api/records';

/** 07700 900123 for a UK number in E.164, unchanged otherwise. Area codes of three, four and five digits are told apart
    as Ofcom's National Telephone Numbering Plan lays them down (02x, 011x and 01x1, the rest). */
export function spoken(number: string): string {
  if (!/^\+44\d{9,10}$/.test(number)) return number;
  const n = `0${number.slice(3)}`;
  if (n.startsWith('07')) return `${n.slice(0, 5)} ${n.slice(5)}`;
  if (n.startsWith('02')) return `${n.slice(0, 3)} ${n.slice(3, 7)} ${n.slice(7)}`;
  if (/^01(1\d|\d1)/.test(n)) return `${n.slice(0, 4)} ${n.slice(4, 7)} ${n.slice(7)}`;
  return `${n.slice(0, 5)} ${n.slice(5)}`;
}

type Caller = Pick<ContactSummary, 'number' | 'withheld' | 'callerName' | 'channel'>;

/** The number as it is read out, or why there is none. */
export function numberLine(contact: Caller): string {
  if (contact.withheld) return 'Number withheld';
  if (contact.number) return spoken(contact.number);
  return contact.channel === 'phone' ? 'No number' : 'In person';
}

/** Whether a telephone call is under way; a person at the counter can be neither held nor hung up. */
export function onLine(contact: Pick<ContactSummary, 'channel' | 'state'> | undefined): boolean {
  return contact?.channel === 'phone' && (contact.state === 'talking' || contact.state === 'held');
}

/** The caller's name when it is known, else the number. */
export function callerLine(contact: Caller): string {
  return contact.callerName || numberLine(contact);
}
