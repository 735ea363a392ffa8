import type { CallerDetails, Contact, PersonDetails } from '../../api/records';
import { nothingTyped, type TypedCaller } from '../person/typed';
import { addressLine, birthWords } from '../person/words';

const plain = ['birth', 'former', 'sex', 'email'] as const;
const parts = ['unit', 'house', 'street', 'town', 'postcode', 'uprn'] as const;

/** What the record has of the caller, as the form shows it. */
export function knownCaller({ caller }: Pick<Contact, 'caller'>): TypedCaller {
  if (!caller) return nothingTyped;
  const { name, callbackNumber, relation, details } = caller;
  const { birth = '', former = '', sex = '', email = '' } = details;
  const { unit, house, street, town, postcode, uprn } = details;
  const apart = Boolean(unit || house || town || postcode || uprn);
  return {
    name,
    callbackNumber,
    relation,
    birth: birth && birthWords(birth),
    address: addressLine(details),
    former,
    sex,
    email,
    // An address that was typed on one line stands as the street and is read anew.
    ...(apart && { chosen: { unit, house, street, town, postcode, uprn } }),
  };
}

/** What the form says otherwise than the record: a form that shows less must not erase the rest. What was cleared is
    said as an empty text. */
export function changedDetails(before: TypedCaller, now: TypedCaller): CallerDetails | undefined {
  const changed: CallerDetails = {};
  for (const field of plain) {
    const text = now[field].trim();
    if (text === before[field].trim()) continue;
    if (field === 'sex') changed.sex = now.sex;
    else changed[field] = text;
  }
  const from = addressOf(before);
  const to = addressOf(now);
  if (parts.some((part) => (from[part] ?? '') !== (to[part] ?? ''))) {
    for (const part of parts) changed[part] = to[part] ?? ''; // an address is one thing: no half of the old one stays
  }
  return Object.keys(changed).length > 0 ? changed : undefined;
}

/** Whether the form says nothing of the caller. */
export function saysNothing({ chosen, ...words }: TypedCaller): boolean {
  return !chosen && Object.values(words).every((text) => text.trim() === '');
}

function addressOf({ chosen, address }: TypedCaller): Pick<PersonDetails, (typeof parts)[number]> {
  return chosen ?? { street: address.trim() };
}

/** What came from elsewhere into fields that nobody has typed into. */
export function takeIn(typed: TypedCaller, before: TypedCaller, known: TypedCaller): TypedCaller {
  const next = { ...typed };
  const free = (field: keyof TypedCaller) => !typed[field] && !before[field];
  for (const field of ['name', 'callbackNumber', 'birth', 'former', 'email'] as const) {
    if (free(field)) next[field] = known[field];
  }
  if (free('relation')) next.relation = known.relation;
  if (free('sex')) next.sex = known.sex;
  if (free('address')) {
    next.address = known.address;
    next.chosen = known.chosen;
  }
  return next;
}
