import { labelOf, usePolicy } from '../../api/policy';
import type { VictimUpdate } from '../../api/records';
import { useNow, when } from '../../ui/clock';
import classes from './VictimUpdatesPane.module.css';

interface Props {
  update: VictimUpdate;
  give: () => void;
  cancel: () => void;
}

/** One promise: to whom, on which occasion, by when, how it is safe, and what became of it. */
export function UpdateCard({ update, give, cancel }: Props) {
  const { pack } = usePolicy();
  const now = useNow();
  const running = update.state === 'due' || update.state === 'overdue';
  const state = {
    due: `due by ${when(update.dueAt, now)}`,
    overdue: `!! overdue, was due by ${when(update.dueAt, now)}`,
    given: '✓ given in time',
    'given-late': 'given late',
    cancelled: 'cancelled',
  }[update.state];
  return (
    <li className={classes.update}>
      <p className={classes.top}>
        <strong>{update.name || 'Somebody on record'}</strong>
        <span className={classes.state} data-state={update.state}>
          {state}
          {update.climbed && ', with the supervisor'}
        </span>
        {running && (
          <>
            <button type="button" className={classes.small} onClick={give}>
              Told<span className="unseen"> {update.name}</span>
            </button>
            <button type="button" className={classes.small} onClick={cancel}>
              Cancel<span className="unseen"> the update for {update.name}</span>
            </button>
          </>
        )}
      </p>
      <p>
        {labelOf(pack.updates.events, update.event)}. {labelOf(pack.updates.methods, update.method)}
        {update.enhanced && `. Enhanced rights: ${labelOf(pack.updates.enhanced, update.enhanced)}`}
      </p>
      {running && update.safeWay && (
        <p className={classes.safe}>
          <strong>Safe way:</strong> {update.safeWay}
        </p>
      )}
      {update.given && (
        <p>
          {update.given.note}{' '}
          <span className="soft">
            {update.given.by.name}, {when(update.given.at, now)}
          </span>
        </p>
      )}
      {update.nothing && (
        <p>
          Nothing more to tell: {update.nothing.reason} <span className="soft">{update.nothing.by.name}</span>
        </p>
      )}
      {update.cancelled && (
        <p>
          {update.cancelled.reason} <span className="soft">{update.cancelled.by.name}</span>
        </p>
      )}
    </li>
  );
}
