import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { may, useSession } from '../../api/session';
import { useNow } from '../../ui/clock';
import { type Tab, Tabs } from '../../ui/Tabs';
import { useTitle } from '../../ui/title';
import { useTabKeys } from '../../ui/use-tab-keys';
import { againstQuery } from '../contact/against';
import { FinishedAgainst } from '../contact/FinishedAgainst';
import { Backlog } from './Backlog';
import { BelowProposal } from './BelowProposal';
import { CrimeDecisions } from './CrimeDecisions';
import { RightCare } from './RightCare';
import {
  belowProposalQuery,
  crimeDecisionsQuery,
  requestsQuery,
  reviewsQuery,
  rightCareQuery,
  updatesDueQuery,
} from './reviews';
import { SecondPerson } from './SecondPerson';
import { UpdatesDue } from './UpdatesDue';

const lists = {
  late: Backlog,
  second: SecondPerson,
  crime: CrimeDecisions,
  updates: UpdatesDue,
  'right-care': RightCare,
  below: BelowProposal,
  against: FinishedAgainst,
};

/** What has to be looked at again, decided or told: everything that must not be forgotten, each list with its count. */
export function ReviewsScreen() {
  useTitle('Reviews');
  const { tab } = useSearch({ from: '/guarded/shell/reviews' });
  const navigate = useNavigate();
  const tabs = useCounts();
  const shown = tabs.find((t) => t.code === tab)?.code ?? 'late';
  const show = (code: string) => void navigate({ to: '/reviews', search: { tab: code }, replace: true });
  useTabKeys('Reviews', tabs, show);
  const List = lists[shown as keyof typeof lists];
  return (
    <>
      <h1 className="unseen">Reviews</h1>
      <Tabs label="Reviews" tabs={tabs} shown={shown} show={show}>
        <List />
      </Tabs>
    </>
  );
}

function useCounts(): Tab[] {
  const supervises = may(useSession(), 'supervisor');
  const now = useNow();
  const late = useQuery(reviewsQuery).data;
  const second = useQuery(requestsQuery).data;
  const crime = useQuery(crimeDecisionsQuery).data;
  const updates = useQuery(updatesDueQuery).data;
  const rightCare = useQuery({ ...rightCareQuery, enabled: supervises }).data;
  const below = useQuery({ ...belowProposalQuery, enabled: supervises }).data;
  const against = useQuery(againstQuery).data;
  const overdue = crime?.some((i) => i.crime?.dueAt && Date.parse(i.crime.dueAt) < now);
  return [
    {
      code: 'late',
      label: 'Late and due',
      count: late?.length,
      late: late?.some((r) => r.incident.review.with !== 'handler'),
    },
    { code: 'second', label: 'Second person', count: second?.length },
    { code: 'crime', label: 'Crime decisions', count: crime?.length, late: overdue },
    {
      code: 'updates',
      label: 'Updates due',
      count: updates && updates.updates.length + updates.owed.length,
      late: (updates?.overdue ?? 0) > 0,
    },
    ...(supervises
      ? [
          { code: 'right-care', label: 'Right Care', count: rightCare?.length },
          {
            code: 'below',
            label: 'Below proposal',
            count: below?.length,
            late: below?.some((row) => row.overdue),
          },
        ]
      : []),
    // A handler is shown their own that a supervisor did not agree to.
    { code: 'against', label: 'Without an incident', keys: 'Alt+7', count: against?.length },
  ];
}
