import type {
  Candidate,
  ErasureReach,
  PeopleFound,
  PersonDetails,
  PersonRecord,
  Picture,
  SafeContact,
} from '../../api/records';

import { spoken } from '../contact/caller-line';

/** 0.973 as "97 %". Only what is certain is 100 %, and only what is impossible 0 %. */
export function percent(share: number): string {
  if (share > 0 && share < 0.01) return 'under 1 %';
  if (share < 1 && share > 0.99) return 'over 99 %';
  return `${Math.round(share * 100)} %`;
}

/** How the odds change: "× 90", "÷ 12". */
export function factorWords(factor: number): string {
  if (Math.abs(factor - 1) < 0.05) return '× 1';
  return factor > 1 ? `× ${tidy(factor)}` : `÷ ${tidy(1 / factor)}`;
}

/** A number with no more figures than it deserves. */
export function tidy(n: number): string {
  if (!Number.isFinite(n) || n >= 1e9) return 'over 1,000 million';
  if (n >= 1e6) return `${Math.round(n / 1e5) / 10} million`;
  if (n >= 100) return Number(n.toPrecision(2)).toLocaleString('en-GB');
  return n >= 10 ? String(Math.round(n)) : String(Math.round(n * 10) / 10);
}

/** How long the bar of a factor is, 0 to 1: a ten-thousandfold fills it. */
export function barLength(factor: number): number {
  if (!(factor > 0)) return 1;
  return Math.min(1, Math.abs(Math.log10(factor)) / 4);
}

/** 1989-05-25 as 25 May 1989 and ~1989 as about 1989; what is no full date stays as it is. */
export function birthWords(birth: string): string {
  if (birth.startsWith('~')) return `about ${birthWords(birth.slice(1))}`;
  const full = /^(\d{4})-(\d{2})-(\d{2})$/.exec(birth);
  if (!full) return birth;
  const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
  return `${Number(full[3])} ${months[Number(full[2]) - 1] ?? full[2]} ${full[1]}`;
}

/** "36, born 25 May 1989". */
export function ageLine({ age, birth }: Pick<Candidate, 'age' | 'birth'>): string {
  const born = birth ? `born ${birthWords(birth)}` : '';
  return [age === null ? '' : `${age}`, born].filter(Boolean).join(', ');
}

/** The parts of an address on one line. */
export function addressLine(d: PersonDetails): string {
  const door = [d.house, d.street].filter(Boolean).join(' ');
  return [d.unit, door, d.town, d.postcode].filter(Boolean).join(', ');
}

export function nameLine(d: PersonDetails): string {
  return [d.first, d.last].filter(Boolean).join(' ') || 'No name';
}

const mostTies = 2;

/** Why somebody is in the household or network: the first ties, and how many more. Numbers as they are read out. */
export function tiesLine(why: readonly string[]): string {
  const told = why.slice(0, mostTies).map((one) => one.replace(/\+44\d{9,10}/g, spoken));
  const rest = why.length - told.length;
  return [...told, rest > 0 ? `and ${rest} more` : ''].filter(Boolean).join(', ');
}

/** What a screen reader is told when the typing rests. */
export function announcement(found: PeopleFound | null): string {
  if (!found) return '';
  const likely = found.candidates.filter((c) => c.decided !== 'different');
  const first = likely[0];
  const closed = found.restricted > 0 ? ' A restricted record may match: ask a supervisor.' : '';
  if (!first) return `Nobody on file matches.${closed}`;
  const count = likely.length === 1 ? '1 person may match' : `${likely.length} people may match`;
  return `${count}, first ${first.name}, ${first.words}.${closed}`;
}

const methods: Record<SafeContact['method'], string> = {
  phone: 'Telephone',
  text: 'Text message',
  email: 'E-mail',
  post: 'Post',
  'in-person': 'In person',
  none: 'Do not contact',
};

/** "Text message only to 07700 900231, evenings. He reads her e-mail." */
export function safeWords(safe: SafeContact): string {
  const way =
    safe.method === 'none'
      ? methods.none
      : `${methods[safe.method]} only${safe.number ? ` to ${safe.number}` : ''}`;
  return [[way, safe.times].filter(Boolean).join(', '), safe.note].filter(Boolean).join('. ');
}

export const safeMethods = Object.entries(methods) as [SafeContact['method'], string][];

/** Whether a picture has anything that belongs above the work. */
export function stands(picture: Picture | undefined): boolean {
  return Boolean(
    picture && (picture.patterns.length || picture.flags.length || picture.safeContact || picture.closed),
  );
}

const day = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
});

/** 25 May 1989, for what is far enough away that the year counts and the hour does not. */
export function dayWords(at: string): string {
  const ms = Date.parse(at);
  return Number.isNaN(ms) ? '–' : day.format(ms);
}

/** The most exact date of birth that was heard, the newest of several, for a person's heading. */
export function ageOf(descriptions: PersonRecord['descriptions']): string {
  const exact = (birth = '') => (birth.startsWith('~') ? 1 : birth.length);
  const told = descriptions
    .filter((d) => d.birth && !d.withdrawn)
    .reduce<(typeof descriptions)[number] | undefined>(
      (best, d) => (exact(d.birth) > exact(best?.birth) ? d : best),
      undefined,
    );
  return told?.birth ? `Born ${birthWords(told.birth)}` : 'Date of birth not known';
}

const some = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

/** What goes with a person who is erased, one line for each kind that there is. */
export function erasureParts(reach: ErasureReach): string[] {
  return [
    some(reach.records, 'record of a person', 'records that people said are this person'),
    reach.contacts > 0 &&
      `${some(reach.contacts, 'contact', 'contacts')} in which the person was calling: notes, words and recordings`,
    reach.incidents > 0 &&
      `The words of ${some(reach.incidents, 'incident', 'incidents')} that came of those alone`,
    reach.links > 0 && `What was said of this person and others, ${some(reach.links, 'time', 'times')}`,
    reach.numbers > 0 && some(reach.numbers, 'mark of a telephone number', 'marks of telephone numbers'),
  ].filter((part) => part !== false);
}
