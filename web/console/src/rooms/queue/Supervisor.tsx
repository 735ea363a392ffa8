import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { asProblem } from '../../api/problem';
import { may, useSession } from '../../api/session';
import { Loading } from '../../ui/Loading';
import { Pane } from '../../ui/Pane';
import { ProblemNote } from '../../ui/ProblemNote';
import { useTitle } from '../../ui/title';
import { RecentContacts } from '../contact/RecentContacts';
import { TodayFigures } from '../statistics/TodayFigures';
import { HandlerTable } from './HandlerTable';
import { QueueStrip } from './QueueStrip';
import classes from './Supervisor.module.css';
import { supervisorQuery } from './supervisor-query';

/** The supervisor's live screen. */
export function Supervisor() {
  useTitle('Supervisor');
  const session = useSession();
  const { data, error } = useQuery(supervisorQuery);
  if (error && !data) return <ProblemNote problem={asProblem(error)} />;
  if (!data) return <Loading what="The room" />;
  const handlers = data.handlers ?? [];
  const free = handlers.filter((h) => h.state === 'ready').length;
  return (
    <div className={classes.screen}>
      <h1 className="unseen">Supervisor</h1>
      <div className={classes.left}>
        <Pane
          title="Waiting now"
          tools={
            <Link to="/wall" target="_blank">
              On the wall (new window)
            </Link>
          }
        >
          <QueueStrip waiting={data.waiting ?? []} />
        </Pane>
        <Pane
          title="Handlers"
          aside={`${free} ready of ${handlers.filter((h) => h.state !== 'off').length} on duty`}
          bare
          className={classes.grow}
        >
          <HandlerTable handlers={handlers} />
        </Pane>
      </div>
      <div className={classes.right}>
        <TodayFigures today={data.today} />
        {may(session, 'supervisor') && <RecentContacts />}
      </div>
    </div>
  );
}
