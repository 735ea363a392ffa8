import { useQuery } from '@tanstack/react-query';
import { timeOfDay, useNow } from '../../ui/clock';
import { Fetching, standing } from '../../ui/Fetching';
import { LinkState } from '../../ui/shell/LinkState';
import { useTitle } from '../../ui/title';
import { WallFigures } from '../statistics/WallFigures';
import { QueueStrip } from './QueueStrip';
import { supervisorQuery } from './supervisor-query';
import classes from './Wall.module.css';

/** The same as the supervisor's screen, to be read from across the room. No names. */
export function Wall() {
  useTitle('Wall');
  const now = useNow();
  const asked = useQuery(supervisorQuery);
  const data = standing(asked);
  if (!data) return <Fetching asked={asked} what="The room" />;
  const handlers = data.handlers ?? [];
  const count = (...states: string[]) => handlers.filter((h) => states.includes(h.state)).length;
  return (
    <main className={classes.wall}>
      <header className={classes.head}>
        <h1>Calls waiting</h1>
        <LinkState />
        <span className={classes.clock}>{timeOfDay(now)}</span>
      </header>
      <QueueStrip waiting={data.waiting ?? []} big />
      <dl className={classes.row}>
        <div>
          <dt>Ready</dt>
          <dd>{count('ready')}</dd>
        </div>
        <div>
          <dt>On a contact</dt>
          <dd>{count('on-contact', 'offered')}</dd>
        </div>
        <div>
          <dt>Wrapping up</dt>
          <dd>{count('wrap-up')}</dd>
        </div>
        <div>
          <dt>Not ready</dt>
          <dd>{count('not-ready')}</dd>
        </div>
      </dl>
      <WallFigures today={data.today} />
    </main>
  );
}
