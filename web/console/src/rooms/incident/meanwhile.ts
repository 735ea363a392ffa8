import type { LogEntry } from '../../api/records';

// That a look is due, or has climbed, is what the look answers: no news about the incident.
const answered = new Set(['review', 'climbed']);

/** What has come into the log after a position by somebody else: whoever is looking at the risk has not read it. */
export function unread(log: readonly LogEntry[], after: number, me: string): LogEntry[] {
  return log.filter((e) => e.position > after && e.by?.id !== me && !answered.has(e.kind));
}

/** The end of a log, up to which somebody has read it. */
export function endOf(log: readonly LogEntry[]): number {
  return Math.max(0, ...log.map((e) => e.position));
}

/** Whether half a look was begun before the newest look was kept: it may know less than what stands on record.
    Nothing begun is nothing old. */
export function older(begunAfter: string, newest: string): boolean {
  return begunAfter !== '' && begunAfter !== newest;
}
