import type { IncidentSummary } from '../../api/records';
import { serverNow } from '../../api/time';
import { calendarDay } from '../../ui/clock';

/** What an incident's number is told from: "NS-20261121-0042". */
export type Numbered = Pick<IncidentSummary, 'number' | 'reference'>;

/** The day on which its number was given, 20261121; numbers begin at 1 each day. */
function dayOf({ reference }: Numbered): string {
  return reference.split('-').at(-2) ?? '';
}

/** 42 for one of today, 21-42 for 42 of the 21st: as it is shown and as it can be typed. */
export function dayNumber(incident: Numbered, now = serverNow()): string {
  const day = dayOf(incident);
  if (day === '' || day === calendarDay(now).replaceAll('-', '')) return String(incident.number);
  return `${day.slice(-2)}-${incident.number}`;
}

/** The shortest that can be typed and means this one alone: 21-42, or more of the day. */
function wholly(incident: Numbered, among: readonly Numbered[]): string {
  const day = dayOf(incident);
  const ways = [2, 4].map((digits) => `${day.slice(-digits)}-${incident.number}`);
  return ways.find((way) => matching(way, among).length === 1) ?? incident.reference;
}

/** Whether this can name an incident: 42, 21-42, or its whole reference. */
export function namesIncident(typed: string): boolean {
  return /^(?:(?:[a-z]+-)?\d{1,8}-)?\d+$/i.test(typed);
}

function matching<T extends Numbered>(typed: string, among: readonly T[]): T[] {
  const [number = '', day = ''] = typed.split('-').reverse();
  return among.filter((one) => one.number === Number(number) && dayOf(one).endsWith(day));
}

/** The one incident that was named, or why it is none: a number that two days have gone on with is never guessed at. */
export function incidentNamed<T extends Numbered>(
  typed: string,
  among: readonly T[],
  words: (one: T) => string,
): { incident: T } | { refusal: string } {
  const [one, ...more] = matching(typed, among);
  if (!one) return { refusal: `No open incident has number ${typed}.` };
  if (more.length === 0) return { incident: one };
  const each = [one, ...more].map((other) => `${wholly(other, among)} for ${words(other)}`);
  return { refusal: `${typed} is ${more.length + 1} incidents. Type ${each.join(', or ')}.` };
}
