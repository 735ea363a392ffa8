import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { labelOf, usePolicy } from '../../api/policy';
import type { VictimUpdate } from '../../api/records';
import { calendarDay, useNow, when } from '../../ui/clock';
import { Fetching, standing } from '../../ui/Fetching';
import { longDay } from './promise';
import { personUpdatesQuery } from './updates';
import classes from './VictimUpdatesPane.module.css';

interface Props {
  person: string;
  /** What the audit keeps of why it is read; needed for a protected record. */
  reason: string;
  /** Shown where nothing was ever promised; nothing at all when absent. */
  none?: string;
  /** Stands above, where there is anything. */
  heading?: string;
}

/** What somebody was promised to be told, what is overdue, and what they were told last; so that whoever speaks with them
    can say it at once. */
export function PersonUpdates({ person, reason, none, heading }: Props) {
  const asked = useQuery(personUpdatesQuery(person, reason));
  const data = standing(asked);
  if (!data) return <Fetching asked={asked} what="What was promised" quiet />;
  const open = data.filter((u) => u.state === 'due' || u.state === 'overdue');
  const last = lastTold(data);
  if (open.length === 0 && !last) return none ? <p className="soft">{none}</p> : null;
  return (
    <section>
      {heading && <h3 className={classes.heading}>{heading}</h3>}
      <ul className={classes.list}>
        {open.map((u) => (
          <Promised key={u.id} update={u} />
        ))}
        {last?.given && <LastTold update={last} />}
      </ul>
    </section>
  );
}

function Promised({ update }: { update: VictimUpdate }) {
  const { pack } = usePolicy();
  const day = longDay(calendarDay(Date.parse(update.dueAt)));
  return (
    <li className={classes.update}>
      <p className={classes.top}>
        <strong className={classes.state} data-state={update.state}>
          {update.state === 'overdue'
            ? `!! Promised an update by ${day}: overdue`
            : `Promised an update by ${day}`}
        </strong>
        <Link to="/incident/$id" params={{ id: update.incident }}>
          {update.reference}
        </Link>
      </p>
      <p>
        {labelOf(pack.updates.events, update.event)}. {labelOf(pack.updates.methods, update.method)}
        {update.climbed && '. With the supervisor'}
      </p>
      {update.safeWay && (
        <p className={classes.safe}>
          <strong>Safe way:</strong> {update.safeWay}
        </p>
      )}
    </li>
  );
}

function LastTold({ update }: { update: VictimUpdate }) {
  const now = useNow();
  return (
    <li className={classes.update}>
      <p>
        <strong>Last told {when(update.given?.at, now)}:</strong> {update.given?.note}{' '}
        <Link to="/incident/$id" params={{ id: update.incident }}>
          {update.reference}
        </Link>
      </p>
      {update.nothing && <p className="soft">Nothing more to tell: {update.nothing.reason}</p>}
    </li>
  );
}

/** What they were told newest. */
export function lastTold(updates: readonly VictimUpdate[]): VictimUpdate | undefined {
  return updates
    .filter((u) => u.given)
    .sort((a, b) => Date.parse(b.given?.at ?? '') - Date.parse(a.given?.at ?? ''))[0];
}
