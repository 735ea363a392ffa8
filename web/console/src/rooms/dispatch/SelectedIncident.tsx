import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Suspense } from 'react';
import { usePolicy } from '../../api/policy';
import { Do } from '../../ui/Do';
import { Fetching, standing } from '../../ui/Fetching';
import { GradeMark } from '../../ui/GradeMark';
import { useCommands } from '../../ui/keys/use-commands';
import { Pane } from '../../ui/Pane';
import { AddLine } from '../incident/AddLine';
import { DueStrip, dueActs } from '../incident/DueStrip';
import { dayNumber } from '../incident/day-number';
import { Facts } from '../incident/Facts';
import { IncidentLog } from '../incident/IncidentLog';
import { incidentQuery } from '../incident/incidents';
import { contactsOf } from '../incident/joined';
import { PeopleAtAGlance } from '../incident/PeopleAtAGlance';
import { useIncidentCommands } from '../incident/use-incident-commands';
import { RiskMark } from '../risk/RiskMark';
import { VulnerableMark } from '../safeguarding/VulnerableMark';
import classes from './SelectedIncident.module.css';

/** The incident that is selected on the board: facts, log, and what can be decided. */
export function SelectedIncident({ id }: { id: string }) {
  const asked = useQuery(incidentQuery(id));
  const incident = standing(asked);
  const policy = usePolicy();
  const navigate = useNavigate();
  const { commands, dialogs } = useIncidentCommands(incident);
  useCommands(
    Object.values({
      ...commands,
      line: { ...commands.line, bar: 10 },
      reassess: { ...commands.reassess, bar: 11 },
      grade: { ...commands.grade, bar: 12 },
      close: { ...commands.close, bar: 13 },
    }),
  );
  // Both assessments stand beside each other on the incident's own screen.
  const requests = {
    ...{ id: 'to-requests', label: 'Read it', group: 'Incident' },
    run: () => void navigate({ to: '/incident/$id', params: { id } }),
  };
  if (!incident) return <Fetching asked={asked} what="The incident" quiet />;
  return (
    <Pane
      title={`Incident ${dayNumber(incident)}`}
      aside={incident.reference}
      tools={
        <Link to="/incident/$id" params={{ id }}>
          Whole record
        </Link>
      }
      className={classes.pane}
      foot={
        <div className={classes.foot}>
          <Suspense>
            <AddLine incident={id} />
          </Suspense>
          <div className={classes.buttons}>
            <Do command={commands.grade} variant="default" />
            <Do command={commands.close} variant="default" />
          </div>
        </div>
      }
    >
      <div className={classes.head}>
        <GradeMark code={incident.grade} size={36} />
        <div>
          <p className={classes.type}>{policy.typeLabel(incident.type)}</p>
          <p>{incident.place || 'No place given'}</p>
        </div>
        <div className={classes.marks}>
          <RiskMark code={incident.risk} />
          {incident.contact && <VulnerableMark contact={incident.contact} />}
        </div>
      </div>
      <div className={classes.first}>
        <DueStrip incident={incident} acts={dueActs(commands, requests)} loudOnly />
        {contactsOf(incident).map((one) => (
          <PeopleAtAGlance key={one.contact} contact={one.contact} />
        ))}
      </div>
      <Facts incident={incident} />
      <h3 className={classes.heading}>Log</h3>
      <IncidentLog log={incident.log ?? []} />
      {dialogs}
    </Pane>
  );
}
