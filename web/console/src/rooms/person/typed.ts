import type { LookUp, PersonDetails, Relation } from '../../api/records';
import { shownCandidates } from './people';

/** What the handler has typed of a caller. */
export interface TypedCaller {
  name: string;
  callbackNumber: string;
  relation: Relation | '';
  birth: string;
  address: string;
  former: string;
  sex: 'f' | 'm' | '';
  email: string;
  /** What the gazetteer said of the address, while it stands as chosen there. */
  chosen?: Pick<PersonDetails, 'unit' | 'house' | 'street' | 'town' | 'postcode' | 'uprn'>;
}

export const nothingTyped: TypedCaller = {
  name: '',
  callbackNumber: '',
  relation: '',
  birth: '',
  address: '',
  former: '',
  sex: '',
  email: '',
};

/** Which field the cursor stands in, as the look-up knows it: its last word may be half typed. */
export type TypingIn = 'name' | 'address' | '';

/** The question that what was typed makes. Without anything typed the number alone is asked about. */
export function askOf(contact: string, typed: TypedCaller, typing: TypingIn = ''): LookUp {
  const ask: LookUp = { contact, limit: shownCandidates };
  const take = (field: 'name' | 'birth' | 'former' | 'email', text: string) => {
    if (text.trim()) ask[field] = text.trim();
  };
  take('name', typed.name);
  take('birth', typed.birth);
  take('former', typed.former);
  take('email', typed.email);
  if (typed.sex) ask.sex = typed.sex;
  // A number to ring back is the caller's own more often than the telephone that they ring from.
  if (typed.callbackNumber.replace(/\D/g, '').length >= 10) ask.phone = typed.callbackNumber.trim();
  if (typed.chosen) Object.assign(ask, typed.chosen);
  else if (typed.address.trim()) ask.address = typed.address.trim();
  if (typing === 'name' && ask.name) ask.typing = 'name';
  if (typing === 'address' && ask.address) ask.typing = 'street';
  return ask;
}

const telling = [
  'name',
  'first',
  'last',
  'birth',
  'former',
  'email',
  'phone',
  'address',
  'street',
  'postcode',
  'uprn',
] as const;

/** Whether a question has anything to look for beside the contact itself: one letter tells nothing. */
export function asksAnything(ask: LookUp): boolean {
  return telling.some((field) => (ask[field] ?? '').length >= 2);
}
