import { useQuery } from '@tanstack/react-query';
import { asProblem } from '../../api/problem';
import { may, useSession } from '../../api/session';
import { Loading } from '../../ui/Loading';
import { Pane } from '../../ui/Pane';
import { ProblemNote } from '../../ui/ProblemNote';
import { CallBackTable } from './CallBackTable';
import { CheckTable } from './CheckTable';
import classes from './Desk.module.css';
import type { Selecting } from './DesksScreen';
import { resolutionDeskQuery } from './desks';
import { QueueTable } from './QueueTable';
import { ResolutionCase } from './ResolutionCase';

/** What can be settled without anybody coming: the queue, whom to ring back and by when, and what a supervisor looks at. */
export function ResolutionDesk({ selected, select }: Selecting) {
  const supervises = may(useSession(), 'supervisor');
  const { data, error } = useQuery(resolutionDeskQuery);
  if (error) return <ProblemNote problem={asProblem(error)} />;
  if (!data) return <Loading what="The queue" />;
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
