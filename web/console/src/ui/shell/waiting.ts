import { queryOptions } from '@tanstack/react-query';
import { api, body } from '../../api/client';
import { keys } from '../../api/keys';
import type { DeskCounts, ReviewCounts } from '../../api/records';

/** How much waits for whoever is signed in. The live push says when to ask again. */
export const reviewCountsQuery = queryOptions({
  queryKey: keys.reviewCounts,
  queryFn: () => body(api.GET('/api/reviews/counts')),
});

/** How much waits at the desks. */
export const deskCountsQuery = queryOptions({
  queryKey: keys.deskCounts,
  queryFn: () => body(api.GET('/api/desks/counts')),
});

/** One figure beside the name of a screen. */
export interface Badge {
  code: string;
  count: number;
  /** The word that stands beside the figure. */
  word: string;
  /** Something of it is late: a sign stands before the figure. */
  late: boolean;
  /** The whole of it in words, for whoever hears the screen or points at it. */
  words: string;
}

/** Contacts that were finished without an incident against what was found. */
type Against = { notAgreed: number; toDecide: number };

/** What the reviews ask of whoever is signed in: what is due, by whose it is, and what waits for their second word. */
export function reviewBadges(
  counts: ReviewCounts | undefined,
  against: Against = { notAgreed: 0, toDecide: 0 },
): Badge[] {
  if (!counts) return [];
  const { mine, supervisor, lead, toDecide } = counts;
  const { notAgreed, toDecide: finished } = against;
  const due = {
    ...{ code: 'due', count: mine + supervisor + lead + notAgreed, word: 'due' },
    late: supervisor + lead + notAgreed > 0,
    words: listed([
      [notAgreed, 'finished without an incident, which a supervisor did not agree to'],
      [mine, 'to look at again in your hands'],
      [supervisor, 'climbed to the supervisor'],
      [lead, 'climbed to the force lead'],
    ]),
  };
  const asked = {
    ...{ code: 'decide', count: toDecide + finished, word: 'to decide', late: false },
    words: listed([
      [toDecide, 'waiting for your second word'],
      [finished, 'finished without an incident'],
    ]),
  };
  return [due, asked].filter((badge) => badge.count > 0);
}

/** What nobody has taken at the desks, and what is late there. */
export function deskBadges(counts: DeskCounts | undefined): Badge[] {
  if (!counts) return [];
  const { vulnerability, resolution, callbacksOverdue, adviceUnanswered, adviceForMe } = counts;
  const waits = {
    ...{ code: 'waits', count: vulnerability + resolution + adviceUnanswered, word: 'wait', late: false },
    words: listed([
      [vulnerability, 'at the vulnerability desk'],
      [resolution, 'at the resolution desk'],
      [adviceUnanswered, 'advised and not answered'],
    ]),
  };
  const late = {
    ...{ code: 'late', count: callbacksOverdue, word: 'late', late: true },
    words: listed([[callbacksOverdue, 'promised call-backs late']]),
  };
  const mine = {
    ...{ code: 'mine', count: adviceForMe, word: 'for you', late: false },
    words: listed([[adviceForMe, 'advised to you and not answered']]),
  };
  return [late, mine, waits].filter((badge) => badge.count > 0);
}

function listed(parts: [number, string][]): string {
  return parts
    .filter(([count]) => count > 0)
    .map(([count, words]) => `${count} ${words}`)
    .join(', ');
}
