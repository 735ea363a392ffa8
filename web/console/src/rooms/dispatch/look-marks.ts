import type { IncidentSummary } from '../../api/records';

/** One thing that the risk of an incident asks for. */
export interface LookMark {
  code: 'review' | 'unjustified' | 'request' | 'delay';
  tone: 'alarm' | 'warn' | 'calm';
  sign: string;
  words: string;
  since?: string | null;
  until?: string | null;
  /** Whose it is by now, where it has climbed. */
  holder?: string | undefined;
}

type Asked = Pick<
  IncidentSummary,
  'state' | 'review' | 'unjustified' | 'loweringAsked' | 'delayAsked' | 'delayUntil'
>;

const holders: Record<string, string> = { supervisor: ', supervisor', 'force-lead': ', force lead' };

/** What a row of the board shows of the second look, the gravest first. */
export function lookMarks({
  state,
  review,
  unjustified,
  loweringAsked,
  delayAsked,
  delayUntil,
}: Asked): LookMark[] {
  const marks: LookMark[] = [];
  if (state !== 'open') return marks;
  if (unjustified) {
    marks.push({ code: 'unjustified', tone: 'alarm', sign: '!!', words: 'Vulnerable, delay not agreed' });
  }
  if (review.state === 'overdue' || review.state === 'due') {
    const over = review.state === 'overdue';
    marks.push({
      code: 'review',
      tone: over ? 'alarm' : 'warn',
      sign: over ? '!!' : '!',
      words: over ? 'Overdue' : 'Due',
      since: review.dueAt,
      holder: holders[review.with],
    });
  }
  if (loweringAsked || delayAsked) {
    marks.push({ code: 'request', tone: 'warn', sign: '!', words: 'Waits for a second person' });
  }
  if (delayUntil) {
    marks.push({ code: 'delay', tone: 'calm', sign: '', words: 'Delay agreed to', until: delayUntil });
  }
  return marks;
}
