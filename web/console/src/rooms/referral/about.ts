import type { Contact, PersonRecord, VulnerablePerson } from '../../api/records';
import { addressLine, ageOf, safeWords } from '../person/words';

/** Somebody whom a referral may be about: of the contact, or recorded as vulnerable in it. */
export interface Candidate {
  key: string;
  /** Id on file, '' for somebody who is on no record. */
  person: string;
  name: string;
  role: string;
}

/** What a partner is told of the person, and how they may be reached. */
export interface About {
  name: string;
  born: string;
  address: string;
  needs: string;
  unnamed: boolean;
  why: string;
}

export const nobody: About = { name: '', born: '', address: '', needs: '', unnamed: false, why: '' };

/** Who can be chosen: whoever is recorded as vulnerable first, then the caller, then the others; each once. */
export function candidates(contact: Contact | undefined, people: readonly VulnerablePerson[]): Candidate[] {
  const caller = contact?.caller;
  const all: Candidate[] = [
    ...people
      .filter((p) => !p.withdrawal && !p.hidden)
      .map((p) => ({
        key: p.person ?? `of ${p.id}`,
        person: p.person ?? '',
        name: p.who,
        role: 'vulnerable',
      })),
    ...(caller?.name
      ? [{ key: caller.person, person: caller.person, name: caller.name, role: 'the caller' }]
      : []),
    ...(contact?.involved ?? []).map((p) => ({
      key: p.person,
      person: p.person,
      name: p.name,
      role: 'involved',
    })),
  ].filter((c) => c.name !== '');
  return all.filter((c, at) => all.findIndex((other) => other.key === c.key) === at);
}

/** Flags of what a partner has to prepare for; whatever else is flagged is no business of theirs. */
const practical = ['interpreter', 'disability'];

/** What the record knows of what a partner may need, and how the person may safely be reached. */
export function known(record: PersonRecord): Omit<About, 'unnamed' | 'why'> & { safeWay: string } {
  const born = ageOf(record.descriptions);
  const lived = record.descriptions.find((d) => !d.withdrawn && addressLine(d) !== '');
  const needs = record.flags
    .filter((f) => practical.includes(f.code))
    .map((f) => [f.label, f.note].filter(Boolean).join(': '));
  return {
    name: record.name,
    born: born.startsWith('Born ') ? born.slice('Born '.length) : '',
    address: lived ? addressLine(lived) : '',
    needs: needs.join('; '),
    safeWay: record.safeContact ? safeWords(record.safeContact) : '',
  };
}

/** What goes out: of somebody who is not named, neither age nor address. */
export function told(about: About): About {
  return about.unnamed ? { ...about, born: '', address: '' } : { ...about, why: '' };
}
