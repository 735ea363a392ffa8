import type { IncidentSummary } from '../../api/records';
import { countdown, useNow } from '../../ui/clock';
import classes from './ResponseClock.module.css';

type Timed = Pick<IncidentSummary, 'state' | 'dueAt' | 'firstAtSceneAt' | 'targetText'>;

const signs = { none: '', met: '✓', late: '!', left: '', near: '!', over: '!!' };

/** The response clock against the grade's target, in words and figures. */
export function ResponseClock({ incident, target = false }: { incident: Timed; target?: boolean }) {
  const now = useNow();
  if (incident.state !== 'open' && !incident.firstAtSceneAt) {
    return <span className={classes.clock}>{incident.state === 'resolved' ? 'Nobody sent' : 'Closed'}</span>;
  }
  const clock = countdown(incident.dueAt, incident.firstAtSceneAt, now);
  return (
    <>
      <span className={classes.clock} data-state={clock.state}>
        {signs[clock.state] && <strong aria-hidden="true">{signs[clock.state]} </strong>}
        {clock.text}
      </span>
      {target && incident.targetText && <span className="soft"> {incident.targetText}</span>}
    </>
  );
}
