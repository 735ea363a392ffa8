import type { IncidentSummary } from '../../api/records';
import { when } from '../../ui/clock';
import classes from './Marks.module.css';

type Marked = Pick<IncidentSummary, 'late' | 'unjustified' | 'delayUntil' | 'loweringAsked' | 'delayAsked'>;

/** What makes a late incident worse or better, each as a sign and words. */
export function Marks({ incident }: { incident: Marked }) {
  return (
    <span className={classes.marks}>
      {incident.unjustified && (
        <span className={classes.alarm}>
          <span aria-hidden="true">!! </span>Vulnerable, delay not agreed
        </span>
      )}
      {incident.late && !incident.unjustified && (
        <span className={classes.warn}>
          <span aria-hidden="true">! </span>Late
        </span>
      )}
      {incident.delayUntil && <span>Delay agreed to {when(incident.delayUntil)}</span>}
      {(incident.loweringAsked || incident.delayAsked) && <span>Waits for a second person</span>}
    </span>
  );
}
