import { labelOf, usePolicy } from '../../api/policy';
import type { Incident } from '../../api/records';
import { when } from '../../ui/clock';
import { spoken } from '../contact/caller-line';
import classes from './Facts.module.css';
import { ResponseClock } from './ResponseClock';
import { unitsLine } from './units-line';

/** The short facts of an incident. */
export function Facts({ incident }: { incident: Incident }) {
  const { pack, ...policy } = usePolicy();
  const { resolution, caller } = incident;
  const units = incident.units ?? [];
  const facts: [string, React.ReactNode][] = [
    ['Response', <ResponseClock key="clock" incident={incident} target />],
    ['Units', units.length > 0 ? unitsLine(units) : 'none out'],
    ['Opened', `${when(incident.openedAt)} by ${incident.openedBy.name}`],
    ['Summary', incident.summary],
  ];
  if (incident.location?.beat || incident.location?.area) {
    const { beat, area } = incident.location;
    facts.push(['Ground', [beat && `beat ${beat}`, area].filter(Boolean).join(', ')]);
  }
  if (caller)
    facts.push(['Caller', [caller.name, caller.number && spoken(caller.number)].filter(Boolean).join(', ')]);
  if (incident.closingType && incident.closingType !== incident.type) {
    facts.push(['Opened as', policy.types.find((t) => t.code === incident.type)?.label ?? incident.type]);
  }
  if (resolution) {
    facts.push([
      'Resolved',
      `${labelOf(pack.resolutionReasons, resolution.reason)}; ${labelOf(pack.resolutionOutcomes, resolution.outcome)}${
        resolution.note ? `. ${resolution.note}` : ''
      }`,
    ]);
  }
  if (incident.result) facts.push(['Result', labelOf(pack.resultCodes, incident.result)]);
  return (
    <dl className={classes.facts}>
      {facts.map(([name, value]) => (
        <div key={name} className={classes.fact}>
          <dt>{name}</dt>
          <dd>{value || '–'}</dd>
        </div>
      ))}
    </dl>
  );
}
