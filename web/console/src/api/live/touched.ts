import { keys } from '../keys';
import type { Note } from './link';

type Key = readonly unknown[];

/** Which records on a screen a note makes old. A note names the stream ("incident/0199…") and nothing personal. */
const rooms: Record<string, (id: string) => Key[]> = {
  contact: (id) => [
    keys.contact(id),
    keys.picture(id),
    ['known'],
    keys.contacts,
    keys.desk,
    keys.against,
    keys.againstCounts,
    keys.callBacks,
  ],
  queue: () => [keys.desk],
  risk: (id) => [keys.assessments(id), keys.contact(id), keys.rightCare],
  incident: (id) => [
    keys.incident(id),
    keys.incidents,
    ['known'],
    keys.reviews,
    keys.requests,
    keys.reviewCounts,
    keys.belowProposal,
    keys.crimeDecisions,
  ],
  safeguarding: (id) => [
    keys.safeguarding(id),
    keys.assessments(id),
    keys.vulnerabilityDesk,
    keys.deskCounts,
    ['incident'],
  ],
  // What partners and victims were told stands in the incident's log.
  referral: () => [keys.referrals, ['incident']],
  resolution: (id) => [keys.resolution(id), keys.resolutionDesk, keys.deskCounts],
  victim: (id) => [keys.updates(id), keys.updatesDue, keys.incident(id)],
  edition: () => [keys.editions, keys.policy],
  // What a person's record, a link or a number says stands on the screens of everybody who has to do with them.
  person: () => [['person'], ['picture'], ['known'], ['contact'], keys.flagsDue],
  link: () => [['person'], ['picture'], keys.pendingLinks],
  number: () => [['known'], ['picture']],
  dispatch: () => [keys.units, keys.incidents],
  staff: () => [keys.staff],
};

/** The figures are computed over a whole day: refreshed at a slower beat than the records. */
export const figures: Key[] = [keys.supervisor, keys.performance];

const counted = new Set(['contact', 'queue', 'risk', 'incident', 'dispatch']);

export interface Touched {
  records: Key[];
  figures: boolean;
}

/** What a batch of notes makes old, each key once. */
export function touched(notes: Note[]): Touched {
  const records = new Map<string, Key>();
  let withFigures = false;
  for (const note of notes) {
    const [room = '', id = ''] = note.stream.split('/');
    withFigures ||= counted.has(room);
    for (const key of rooms[room]?.(id) ?? []) records.set(JSON.stringify(key), key);
  }
  return { records: [...records.values()], figures: withFigures };
}
