import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { may, useSession } from '../../api/session';
import { Fetching, standing } from '../../ui/Fetching';
import { Pane } from '../../ui/Pane';
import { useTitle } from '../../ui/title';
import { CallBacksOwed } from '../contact/CallBacksOwed';
import { RecentContacts } from '../contact/RecentContacts';
import { RiskNow } from '../review/RiskNow';
import { TodayFigures } from '../statistics/TodayFigures';
import { HandlerTable } from './HandlerTable';
import { QueueStrip } from './QueueStrip';
import classes from './Supervisor.module.css';
import { supervisorQuery } from './supervisor-query';

/** The supervisor's live screen. */
export function Supervisor() {
  useTitle('Supervisor');
  const session = useSession();
  const asked = useQuery(supervisorQuery);
  const data = standing(asked);
  if (!data) return <Fetching asked={asked} what="The room" />;
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
        {may(session, 'supervisor') && <RiskNow />}
        <Pane
          title="Handlers"
          aside={`${free} ready of ${handlers.filter((h) => h.state !== 'off').length} on duty`}
          bare
          className={classes.grow}
        >
          <HandlerTable handlers={handlers} />
        </Pane>
        {may(session, 'supervisor') && <CallBacksOwed />}
      </div>
      <div className={classes.right}>
        <TodayFigures today={data.today} />
        {may(session, 'supervisor') && <RecentContacts />}
      </div>
    </div>
  );
}
