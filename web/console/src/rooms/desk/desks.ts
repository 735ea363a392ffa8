import { queryOptions } from '@tanstack/react-query';
import { api, body } from '../../api/client';
import { keys } from '../../api/keys';
import type { ResolutionLists, VulnerabilityRow } from '../../api/records';

/** The vulnerability desk's queue, in the server's order of source, risk and age, and the advice that nobody has
    answered. */
export const vulnerabilityDeskQuery = queryOptions({
  queryKey: keys.vulnerabilityDesk,
  queryFn: () => body(api.GET('/api/vulnerability-desk')),
});

/** Advice of the vulnerability desk that waits for whoever is signed in, in whichever contact. */
export const adviceForMeQuery = queryOptions({
  queryKey: [...keys.vulnerabilityDesk, 'for me'],
  queryFn: async () => (await body(api.GET('/api/vulnerability-desk/advice-for-me'))).advice,
});

/** What the resolution desk has before it, whom to ring back, and what a supervisor is to look at. */
export const resolutionDeskQuery = queryOptions({
  queryKey: keys.resolutionDesk,
  queryFn: () => body(api.GET('/api/resolution-desk')),
});

/** Everything that the resolution desk did about one incident. */
export const resolutionQuery = (incident: string) =>
  queryOptions({
    queryKey: keys.resolution(incident),
    queryFn: () => body(api.GET('/api/incidents/{id}/desk', { params: { path: { id: incident } } })),
  });

/** Whether something at the resolution desk was not done in time, or could not be. */
export function someLate({ cases, callBacks, advice }: ResolutionLists): boolean {
  return (
    advice.length > 0 ||
    callBacks.some((c) => c.state === 'overdue' || c.climbed !== '') ||
    cases.some((c) => c.enquiry?.overdue === true)
  );
}

type Ask = VulnerabilityRow['asks'][number];

const sources: Record<Ask['source'], string> = {
  rule: 'The rules ask',
  factor: 'Seen in somebody',
  handler: 'Asked for',
  review: 'Found when looking again',
  sample: 'Drawn at random: nobody saw anything',
};

/** How a case came to the desk, in a word or two. */
export function sourceWords(source: string): string {
  return sources[source as Ask['source']] ?? source;
}

/** Who or what asked the desk to look, and why, in words. */
export function askWords(ask: Ask): string {
  const reason = ask.why || ask.label || ask.because;
  const asker = ask.by ? ` by ${ask.by.name}` : '';
  const words = `${sourceWords(ask.source)}${ask.source === 'handler' ? asker : ''}`;
  return ask.source === 'sample' || !reason ? words : `${words}: ${reason}`;
}

const stages: Record<string, string> = {
  none: 'Not at the desk',
  queued: 'Waits',
  taken: 'In hand',
  returned: 'Given back, to be graded',
  settled: 'Settled',
};

export function stageWords(stage: string): string {
  return stages[stage] ?? stage;
}

/** How an attempt to ring somebody went, the commonest first. */
export const tryResults = [
  { code: 'spoken', label: 'Spoken to' },
  { code: 'no-answer', label: 'No answer' },
  { code: 'message-left', label: 'Message left' },
  { code: 'wrong-number', label: 'Wrong number' },
  { code: 'unsafe', label: 'Not safe to ring' },
] as const;

export type TryResult = (typeof tryResults)[number]['code'];

export function tryWords(result: string): string {
  return tryResults.find((r) => r.code === result)?.label ?? result;
}
