import { useQuery } from '@tanstack/react-query';
import { may, useSession } from '../../api/session';
import { Fetching, standing } from '../../ui/Fetching';
import { Pane } from '../../ui/Pane';
import { CallBackTable } from './CallBackTable';
import { CheckTable } from './CheckTable';
import classes from './Desk.module.css';
import type { Selecting } from './DesksScreen';
import { resolutionDeskQuery } from './desks';
import { NotSentTable } from './NotSentTable';
import { QueueTable } from './QueueTable';
import { ResolutionCase } from './ResolutionCase';

/** What can be settled without anybody coming: the queue, whom to ring back and by when, and what a supervisor looks at. */
export function ResolutionDesk({ selected, select }: Selecting) {
  const supervises = may(useSession(), 'supervisor');
  const asked = useQuery(resolutionDeskQuery);
  const data = standing(asked);
  if (!data) return <Fetching asked={asked} what="The queue" />;
  const walk = { selected, select, open: () => document.getElementById('resolution-case')?.focus() };
  return (
    <div className={classes.split}>
      <div className={classes.lists}>
        <Pane
          title="Resolution desk"
          aside={`${data.cases.filter((c) => c.stage === 'queued').length} waiting`}
          bare
          className={classes.grow}
        >
          <QueueTable cases={data.cases} {...walk} />
        </Pane>
        <Pane title="Call-backs" aside={`${data.callBacks.length} promised`} bare className={classes.rest}>
          <CallBackTable callBacks={data.callBacks} {...walk} />
        </Pane>
        {data.advice.length > 0 && (
          <Pane title="Advice not sent" aside={`${data.advice.length} waiting`} bare className={classes.rest}>
            <NotSentTable advice={data.advice} {...walk} />
          </Pane>
        )}
        {supervises && (
          <Pane title="To check" aside={`${data.toCheck.length} drawn`} bare className={classes.rest}>
            <CheckTable cases={data.toCheck} {...walk} />
          </Pane>
        )}
      </div>
      {selected ? (
        <ResolutionCase key={selected} incident={selected} />
      ) : (
        <Pane title="Case">
          <p className="soft">Select a case to see who is to be rung and how.</p>
        </Pane>
      )}
    </div>
  );
}
