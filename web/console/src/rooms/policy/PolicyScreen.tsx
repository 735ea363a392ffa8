import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Suspense } from 'react';
import { Loading } from '../../ui/Loading';
import { Tabs } from '../../ui/Tabs';
import { useTitle } from '../../ui/title';
import { useTabKeys } from '../../ui/use-tab-keys';
import { Editions } from './Editions';
import { editionsQuery } from './editions';
import { Findings } from './Findings';
import { PackEditor } from './PackEditor';
import classes from './PolicyScreen.module.css';
import { QuestionSets } from './QuestionSets';
import { Rules } from './Rules';

const tabs = [
  { code: 'questions', label: 'Question sets' },
  { code: 'pack', label: 'Whole pack' },
  { code: 'editions', label: 'Editions' },
  { code: 'rules', label: 'Rules' },
];

/** The force's policy: what is asked and advised, the file that it is written in, its editions, its rules. */
export function PolicyScreen() {
  useTitle('Policy');
  const { tab = 'questions', id } = useSearch({ from: '/guarded/shell/policy' });
  const navigate = useNavigate();
  const show = (next: string, chosen?: string) =>
    void navigate({ to: '/policy', search: { tab: next, ...(chosen && { id: chosen }) }, replace: true });
  useTabKeys('Policy', tabs, show);
  const refused = useQuery(editionsQuery).data?.refused ?? [];
  const choose = (chosen: string) => show(tab, chosen);
  return (
    <div className={classes.screen}>
      <h1 className="unseen">Policy</h1>
      {refused.length > 0 && (
        <div className={classes.refused}>
          <p>
            <strong>! The newest edition is not in force.</strong> The national core does not take it; the
            file that came with the installation is in force instead. Put this right and publish it again:
          </p>
          <Findings findings={refused} />
        </div>
      )}
      <div className={classes.tabs}>
        <Tabs label="Policy" tabs={tabs} shown={tab} show={show}>
          <Suspense fallback={<Loading what="The policy" />}>
            {tab === 'questions' && <QuestionSets chosen={id} choose={choose} />}
            {tab === 'pack' && <PackEditor />}
            {tab === 'editions' && <Editions chosen={id} choose={choose} edit={() => show('pack')} />}
            {tab === 'rules' && <Rules chosen={id} choose={choose} />}
          </Suspense>
        </Tabs>
      </div>
    </div>
  );
}
