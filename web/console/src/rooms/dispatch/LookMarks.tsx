import type { IncidentSummary } from '../../api/records';
import { roughly, since, useNow, when } from '../../ui/clock';
import classes from './LookMarks.module.css';
import { lookMarks } from './look-marks';

/** What the risk of an incident asks for, short enough for a row of the board: a sign and words. */
export function LookMarks({ incident }: { incident: IncidentSummary }) {
  const now = useNow();
  return (
    <span className={classes.marks}>
      {lookMarks(incident).map((mark) => (
        <span key={mark.code} className={classes.mark} data-tone={mark.tone}>
          {mark.sign && <span aria-hidden="true">{mark.sign} </span>}
          {mark.words}
          {mark.since && ` ${roughly(since(mark.since, now))}`}
          {mark.holder}
          {mark.until && ` ${when(mark.until, now)}`}
        </span>
      ))}
    </span>
  );
}
