import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Suspense } from 'react';
import { usePolicy } from '../../api/policy';
import { asProblem } from '../../api/problem';
import { Do } from '../../ui/Do';
import { GradeMark } from '../../ui/GradeMark';
import { useCommands } from '../../ui/keys/use-commands';
import { Pane } from '../../ui/Pane';
import { ProblemNote } from '../../ui/ProblemNote';
import { AddLine } from '../incident/AddLine';
import { Facts } from '../incident/Facts';
import { IncidentLog } from '../incident/IncidentLog';
import { incidentQuery } from '../incident/incidents';
import { useIncidentCommands } from '../incident/use-incident-commands';
import classes from './SelectedIncident.module.css';

/** The incident that is selected on the board: facts, log, and what can be decided. */
export function SelectedIncident({ id }: { id: string }) {
  const { data: incident, error } = useQuery(incidentQuery(id));
  const policy = usePolicy();
  const { commands, dialogs } = useIncidentCommands(incident);
  useCommands([
    { ...commands.line, bar: 10 },
    { ...commands.grade, bar: 11 },
    { ...commands.resolve },
    { ...commands.close, bar: 13 },
  ]);
  if (error) return <ProblemNote problem={asProblem(error)} />;
  if (!incident) return null;
  return (
    <Pane
      title={`Incident ${incident.number}`}
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
      </div>
      <Facts incident={incident} />
      <h3 className={classes.heading}>Log</h3>
      <IncidentLog log={incident.log ?? []} />
      {dialogs}
    </Pane>
  );
}
