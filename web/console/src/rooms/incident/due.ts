import type { Incident } from '../../api/records';
import { roughly, when } from '../../ui/clock';

/** One thing that an incident asks for, or that it waits for. */
export interface Due {
  code: 'review' | 'unjustified' | 'delay-ends' | 'crime' | 'lowering' | 'delay' | 'no-crime' | 'next';
  tone: 'alarm' | 'warn' | 'calm';
  head: string;
  text: string;
}

type Asked = Pick<
  Incident,
  | 'state'
  | 'review'
  | 'crime'
  | 'loweringAsked'
  | 'delayAsked'
  | 'noCrimeAsked'
  | 'delayUntil'
  | 'unjustified'
  | 'dueAt'
>;

/** Why a look is due, in words. */
export const dueReasons: Record<string, string> = {
  interval: 'It is time to look again',
  late: 'Help is late, or about to be',
  information: 'Something new has become known',
  handover: 'It has changed hands',
  delay: 'The agreed delay is over',
  supervision: 'A supervisor does not agree with the grade',
};

const holders: Record<string, string> = {
  handler: 'It is with whoever has the incident.',
  supervisor: 'It has gone up to the supervisor.',
  'force-lead': 'It has gone up to the force lead.',
};

// A crime-recording decision asks for attention when so much of its day is left.
const soonMs = 4 * 3_600_000;

/** What is due now, the most pressing first; when nothing is, when the next look comes. */
export function dueOf(incident: Asked, now: number): Due[] {
  const open = incident.state === 'open';
  return [
    ...(open ? reviewOf(incident, now) : []),
    ...(open && incident.unjustified ? [unjustified(incident, now)] : []),
    ...waits(incident),
    ...(open && incident.delayUntil && Date.parse(incident.delayUntil) > now
      ? [delayUntil(incident.delayUntil, now)]
      : []),
    ...crimeOf(incident, now),
    ...(open ? quiet(incident, now) : []),
  ];
}

function reviewOf({ review }: Asked, now: number): Due[] {
  if (review.state !== 'due' && review.state !== 'overdue') return [];
  const over = review.dueAt ? now - Date.parse(review.dueAt) : 0;
  const why = dueReasons[review.reason] ?? 'It is time to look again';
  return [
    {
      code: 'review',
      tone: review.state === 'overdue' ? 'alarm' : 'warn',
      head: review.state === 'overdue' ? 'Look at the risk again: overdue' : 'Look at the risk again',
      text: [
        `${why}.`,
        review.dueAt && `Due since ${when(review.dueAt, now)}, ${roughly(over)} ago.`,
        holders[review.with],
      ]
        .filter(Boolean)
        .join(' '),
    },
  ];
}

function unjustified({ dueAt }: Asked, now: number): Due {
  const late = dueAt ? ` for ${roughly(now - Date.parse(dueAt))}` : '';
  return {
    code: 'unjustified',
    tone: 'alarm',
    head: 'Somebody vulnerable waits past the target',
    text: `Nobody has been there${late}, and no supervisor has agreed to it. Send somebody, or ask for a delay.`,
  };
}

function waits({ loweringAsked, delayAsked, noCrimeAsked }: Asked): Due[] {
  const text = 'A supervisor who did not ask decides. Both assessments stand beside the log.';
  return [
    ...(loweringAsked
      ? [{ code: 'lowering', tone: 'warn', head: 'A lowering waits for a second person', text } as const]
      : []),
    ...(delayAsked
      ? [{ code: 'delay', tone: 'warn', head: 'A delay waits for a second person', text } as const]
      : []),
    ...(noCrimeAsked
      ? [
          {
            code: 'no-crime',
            tone: 'warn',
            head: '“No crime” waits for a second person',
            text: 'A supervisor who did not ask decides.',
          } as const,
        ]
      : []),
  ];
}

function delayUntil(until: string, now: number): Due {
  return {
    code: 'delay-ends',
    tone: 'calm',
    head: `Delay agreed until ${when(until, now)}`,
    text: `${roughly(Date.parse(until) - now)} left; then the risk is looked at again.`,
  };
}

function crimeOf({ crime }: Asked, now: number): Due[] {
  if (!crime || crime.decided || !crime.dueAt) return [];
  const left = Date.parse(crime.dueAt) - now;
  if (left < 0) {
    return [
      {
        code: 'crime',
        tone: 'alarm',
        head: 'Crime decision overdue',
        text: `It was due by ${when(crime.dueAt, now)}, ${roughly(-left)} ago.`,
      },
    ];
  }
  return [
    {
      code: 'crime',
      tone: left < soonMs ? 'warn' : 'calm',
      head: `Crime decision due by ${when(crime.dueAt, now)}`,
      text: `${roughly(left)} left to say whether a crime is recorded.`,
    },
  ];
}

function quiet({ review }: Asked, now: number): Due[] {
  if (review.state === 'due' || review.state === 'overdue' || !review.nextAt) return [];
  return [
    {
      code: 'next',
      tone: 'calm',
      head: 'No look at the risk is due',
      text: `Next look at ${when(review.nextAt, now)}.`,
    },
  ];
}
