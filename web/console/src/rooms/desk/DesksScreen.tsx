import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { may, useSession } from '../../api/session';
import { type Tab, Tabs } from '../../ui/Tabs';
import { useTitle } from '../../ui/title';
import { useTabKeys } from '../../ui/use-tab-keys';
import { Partners } from '../referral/Partners';
import { Referrals } from '../referral/Referrals';
import { openReferralsQuery } from '../referral/referral-desk';
import { AdviceForMe } from './AdviceForMe';
import { adviceForMeQuery, resolutionDeskQuery, someLate, vulnerabilityDeskQuery } from './desks';
import { ResolutionDesk } from './ResolutionDesk';
import { VulnerabilityDesk } from './VulnerabilityDesk';

/** What a list of a desk is given: the row that the address names, and how another is named. */
export interface Selecting {
  selected: string | undefined;
  select: (id: string | undefined) => void;
}

const lists = {
  vulnerability: VulnerabilityDesk,
  resolution: ResolutionDesk,
  referrals: Referrals,
  partners: Partners,
  advice: AdviceForMe,
};

/** The desks that look after people and reports without sending anybody, and the partners whom they ask. */
export function DesksScreen() {
  useTitle('Desks');
  const { tab, id } = useSearch({ from: '/guarded/shell/desks' });
  const navigate = useNavigate();
  const tabs = useCounts();
  const shown = tabs.find((t) => t.code === tab)?.code ?? tabs[0]?.code ?? 'referrals';
  const go = (search: { tab: string; id?: string }) => void navigate({ to: '/desks', search, replace: true });
  useTabKeys('Desks', tabs, (code) => go({ tab: code }));
  const List = lists[shown as keyof typeof lists];
  return (
    <>
      <h1 className="unseen">Desks</h1>
      <Tabs label="Desks" tabs={tabs} shown={shown} show={(code) => go({ tab: code })}>
        <List selected={id} select={(next) => go({ tab: shown, ...(next && { id: next }) })} />
      </Tabs>
    </>
  );
}

function useCounts(): Tab[] {
  const session = useSession();
  const [advises, settles] = [may(session, 'vulnerability-desk'), may(session, 'resolution-desk')];
  const vulnerable = useQuery({ ...vulnerabilityDeskQuery, enabled: advises }).data;
  const resolution = useQuery({ ...resolutionDeskQuery, enabled: settles }).data;
  const advised = useQuery(adviceForMeQuery).data;
  const referrals = useQuery(openReferralsQuery).data;
  const vulnerability = {
    code: 'vulnerability',
    label: 'Vulnerability',
    keys: 'Alt+1',
    count: vulnerable?.cases.length,
  };
  const settling = {
    code: 'resolution',
    label: 'Resolution',
    keys: 'Alt+2',
    count: resolution && resolution.cases.length + resolution.callBacks.length + resolution.advice.length,
    late: resolution && someLate(resolution),
  };
  return [
    ...(advises ? [vulnerability] : []),
    ...(settles ? [settling] : []),
    {
      code: 'referrals',
      label: 'Referrals',
      keys: 'Alt+3',
      count: referrals?.length,
      late: referrals?.some((r) => r.climbed || r.state === 'failing'),
    },
    { code: 'partners', label: 'Partners', keys: 'Alt+4' },
    { code: 'advice', label: 'Advice for you', keys: 'Alt+5', count: advised?.length },
  ];
}
