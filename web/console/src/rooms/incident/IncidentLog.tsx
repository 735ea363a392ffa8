import type { LogEntry } from '../../api/records';
import { serverNow } from '../../api/time';
import { calendarDay, timeOfDay, weekday, when } from '../../ui/clock';
import classes from './IncidentLog.module.css';

const kinds: Record<string, string> = {
  opened: 'Opened',
  located: 'Place',
  graded: 'Grade',
  line: 'Log',
  unit: 'Unit',
  assessed: 'Risk',
  resolved: 'Resolved',
  closed: 'Closed',
  imported: 'Import',
  risk: 'Risk',
  review: 'Look due',
  climbed: 'Look due',
  reassessed: 'Look',
  information: 'New',
  handover: 'Handover',
  lowering: 'Lower',
  delay: 'Delay',
  crime: 'Crime',
  vulnerable: 'At risk',
  'desk-asked': 'At risk',
  advised: 'Advice',
  safeguarded: 'Kept safe',
  referred: 'Partner',
  'call-back': 'Call back',
  update: 'Victim',
  joined: 'New call',
  kept: 'Grade',
  seen: 'Grade',
  'no-crime': 'Crime',
};

/** The log, newest at the top: what happened, when, and who wrote it. */
export function IncidentLog({ log }: { log: LogEntry[] }) {
  const newestFirst = [...log].reverse();
  return (
    <ol className={classes.log} aria-label="Incident log, newest first">
      {newestFirst.map((entry, at) => (
        <li key={`${entry.position}-${entry.kind}`} className={classes.entry} data-kind={entry.kind}>
          {begins(entry, newestFirst[at - 1]) && <p className={classes.day}>{weekday(entry.at)}</p>}
          <time dateTime={entry.at} title={when(entry.at)}>
            {timeOfDay(entry.at)}
          </time>
          <span className={classes.kind}>{kinds[entry.kind] ?? entry.kind}</span>
          <div>
            <p className={classes.text}>{entry.text}</p>
            {entry.by && <p className={classes.by}>{entry.by.name}</p>}
          </div>
        </li>
      ))}
    </ol>
  );
}

/** Whether the lines go back to another day with this one; today needs no name. */
function begins(entry: LogEntry, newer: LogEntry | undefined): boolean {
  return calendarDay(Date.parse(entry.at)) !== calendarDay(newer ? Date.parse(newer.at) : serverNow());
}
