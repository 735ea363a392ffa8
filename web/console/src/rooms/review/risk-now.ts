import type { BacklogRow, BelowRow, DeskCounts, RequestRow } from '../../api/records';
import { whose } from './reviews';

interface Figure {
  label: string;
  count: number;
  late: boolean;
  to: '/reviews' | '/desks';
  tab: string;
}

const mostClimbed = 4;

/** The risk of the whole room in figures, each with the list behind it, and the reviews that have climbed: first where
    somebody vulnerable waits and nobody has agreed to it, then those that have climbed furthest. */
export function riskNow(
  reviews: BacklogRow[],
  requests: RequestRow[],
  below: BelowRow[],
  desks: DeskCounts | undefined,
): { figures: Figure[]; climbed: BacklogRow[] } {
  const [lead, supervisor] = [whose(reviews, 'force-lead'), whose(reviews, 'supervisor')];
  const handler = reviews.filter((row) => row.incident.review.with === 'handler');
  const unjustified = reviews.filter((row) => row.incident.unjustified);
  const inReviews = (tab: string) => ({ to: '/reviews', tab }) as const;
  const figures: Figure[] = [
    { label: 'overdue, with the force lead', count: lead.length, late: true, ...inReviews('late') },
    { label: 'overdue, with the supervisor', count: supervisor.length, late: true, ...inReviews('late') },
    { label: 'due, with handlers', count: handler.length, late: false, ...inReviews('late') },
    { label: 'vulnerable, delay not agreed', count: unjustified.length, late: true, ...inReviews('late') },
    { label: 'wait for a second person', count: requests.length, late: false, ...inReviews('second') },
    {
      label: 'graded below the proposal',
      count: below.length,
      late: below.some((row) => row.overdue),
      ...inReviews('below'),
    },
    {
      label: 'call-backs late',
      count: desks?.callbacksOverdue ?? 0,
      late: true,
      to: '/desks',
      tab: 'resolution',
    },
  ];
  const waits = (row: BacklogRow) => Number(row.incident.unjustified);
  const climbed = [...lead, ...supervisor].sort((a, b) => waits(b) - waits(a));
  return { figures, climbed: climbed.slice(0, mostClimbed) };
}
