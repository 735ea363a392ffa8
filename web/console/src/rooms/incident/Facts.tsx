import { useQuery } from '@tanstack/react-query';
import { labelOf, usePolicy } from '../../api/policy';
import type { Incident } from '../../api/records';
import { when } from '../../ui/clock';
import { spoken } from '../contact/caller-line';
import { pictureQuery } from '../person/people';
import classes from './Facts.module.css';
import { Ground } from './Ground';
import { ResponseClock } from './ResponseClock';
import { ringing } from './ringing';
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
  if (incident.location?.beat || incident.location?.area || incident.location?.force) {
    facts.push(['Ground', <Ground key="ground" location={incident.location} />]);
  }
  if (caller) facts.push(['Caller', <CallerFact key="caller" incident={incident} caller={caller} />]);
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

/** Who rang and from where, and beside the number why it is not simply rung back. */
function CallerFact({ incident, caller }: { incident: Incident; caller: NonNullable<Incident['caller']> }) {
  const contact = incident.contact ?? '';
  const { data: picture } = useQuery({ ...pictureQuery(contact), enabled: contact !== '' });
  const warning = caller.number ? ringing(picture) : '';
  return (
    <>
      {[caller.name, caller.number && spoken(caller.number)].filter(Boolean).join(', ') || '–'}
      {warning && (
        <strong className={classes.warning}>
          <span aria-hidden="true">! </span>
          {warning}
        </strong>
      )}
    </>
  );
}
