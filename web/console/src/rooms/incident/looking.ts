import type { Incident, Missing } from '../../api/records';
import { type Assessing, advised, emptyAssessing, type Looked } from '../risk/missing';
import type { Work } from './work';

/** A later look at the risk, as it is filled in, with what is asked for on the strength of it. */
export interface Looking extends Assessing {
  trigger: string;
  victim: '' | 'spoken' | 'tried' | 'unsafe' | 'none';
  victimNote: string;
  /** The grade that is set or asked for; empty keeps it. */
  grade: string;
  justification: string;
  /** The calmer risk that is asked for; empty keeps it. */
  askedRisk: string;
  reason: string;
  /** How long the delay that is asked for lasts. */
  minutes: string;
  safety: string;
  /** The newest assessment when the look was begun; empty until something was filled in. */
  begunAfter: string;
  /** The position in the log up to which it was read; 0 until something was filled in. */
  readTo: number;
}

/** A new look starts from what the last one found; how the victim is, and every reason, is asked afresh. */
export function lookingFrom(last: Looked | undefined, type: string, trigger: string): Looking {
  const { levels, notes, answers, risk } = last ?? emptyAssessing;
  const asked = { victim: '' as const, victimNote: '', grade: '', justification: '', askedRisk: '' };
  return {
    ...{ type: last?.type || type, levels, notes, answers, risk, rationale: '', trigger },
    ...{ advice: advised(last?.advice), unnamed: '' },
    ...asked,
    ...{ reason: '', minutes: '', safety: '', begunAfter: '', readTo: 0 },
  };
}

/** Why a look is made, unless the person says otherwise: what is due, else the closing that asks for it, else a second
    pair of eyes. */
export function triggerFor({ review }: Pick<Incident, 'review'>, work: Work): string {
  if (work === 'closing') return 'closing';
  const due = review.state === 'due' || review.state === 'overdue';
  return due && review.reason ? review.reason : 'supervision';
}

/** What the look still lacks beside the assessment itself. passedOver: the rules propose a more urgent grade than the
    one that stands, and it is not taken. */
export function lookLacks(given: Looking, work: Work, passedOver: boolean, longest: number): Missing[] {
  const lacks: Missing[] = [];
  const want = (there: unknown, field: string, what: string) => {
    if (!there) lacks.push({ field, what });
  };
  want(given.victim, 'victim', 'Say whether the victim was spoken to');
  if (given.victim && given.victim !== 'spoken') {
    want(given.victimNote.trim(), 'victimNote', 'Say what is known of how they are');
  }
  if (work === 'lower') {
    want(given.grade || given.askedRisk, 'grade', 'Choose a lower grade, a calmer risk, or both');
    want(given.reason.trim(), 'reason', 'Say why it can be lower');
  } else if (work === 'delay') {
    const minutes = Number(given.minutes);
    const fits = Number.isInteger(minutes) && minutes > 0 && minutes <= longest;
    want(fits, 'until', `Say for how many minutes, at most ${longest}`);
    want(given.reason.trim(), 'reason', 'Say why nobody can come in time');
    want(given.safety.trim(), 'safety', 'Say what keeps them safe meanwhile');
  } else if (passedOver || given.grade) {
    want(
      given.justification.trim(),
      'justification',
      given.grade ? 'Say why this grade' : 'Say why not the grade proposed',
    );
  }
  return lacks;
}
