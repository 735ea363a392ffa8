import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Suspense } from 'react';
import { usePolicy } from '../../api/policy';
import { asProblem } from '../../api/problem';
import { may, useSession } from '../../api/session';
import { Do } from '../../ui/Do';
import { GradeMark } from '../../ui/GradeMark';
import { useCommands } from '../../ui/keys/use-commands';
import { Loading } from '../../ui/Loading';
import { Pane } from '../../ui/Pane';
import { ProblemNote } from '../../ui/ProblemNote';
import { useTitle } from '../../ui/title';
import { RecordingsOfContact } from '../contact/Recordings';
import { IncidentMap } from '../place/IncidentMap';
import { AssessmentView } from '../risk/AssessmentView';
import { AddLine } from './AddLine';
import { Facts } from './Facts';
import { GradeHistory } from './GradeHistory';
import { IncidentLog } from './IncidentLog';
import classes from './IncidentScreen.module.css';
import { incidentQuery } from './incidents';
import { useIncidentCommands } from './use-incident-commands';

/** One incident whole: log, grades, assessment, caller, recordings. */
export function IncidentScreen() {
  const { id } = useParams({ from: '/guarded/shell/incident/$id' });
  const session = useSession();
  const policy = usePolicy();
  const { data: incident, error } = useQuery(incidentQuery(id));
  const { commands, dialogs } = useIncidentCommands(incident);
  useCommands([
    { ...commands.line, bar: 10 },
    { ...commands.grade, bar: 11 },
    { ...commands.resolve, bar: 12 },
    { ...commands.close, bar: 13 },
  ]);
  useTitle(incident ? `${incident.number} ${policy.typeLabel(incident.type)}` : 'Incident');
  if (error) return <ProblemNote problem={asProblem(error)} />;
  if (!incident) return <Loading what="The incident" />;
  return (
    <div className={classes.screen}>
      <header className={classes.head}>
        <GradeMark code={incident.grade} size={40} />
        <div>
          <h1>{policy.typeLabel(incident.closingType ?? incident.type)}</h1>
          <p className="soft tabular">
            {incident.reference}, {incident.place || 'no place given'}
          </p>
        </div>
        <div className={classes.buttons}>
          <Do command={commands.grade} variant="default" />
          <Do command={commands.resolve} variant="default" />
          <Do command={commands.close} />
        </div>
      </header>
      <Pane
        title="Log"
        className={classes.log}
        aside={`${(incident.log ?? []).length} entries`}
        foot={
          incident.state !== 'closed' && (
            <Suspense>
              <AddLine key={id} incident={id} />
            </Suspense>
          )
        }
      >
        <IncidentLog log={incident.log ?? []} />
      </Pane>
      <div className={classes.side}>
        <Pane title="Facts">
          <Facts incident={incident} />
          {incident.contact && (
            <p style={{ marginTop: 8 }}>
              <Link to="/contacts" search={{ id: incident.contact }}>
                The contact that it came from
              </Link>
            </p>
          )}
          {may(session, 'supervisor') && (
            <p style={{ marginTop: 8 }}>
              <Link to="/audit" search={{ record: id }}>
                Who read this record
              </Link>
            </p>
          )}
        </Pane>
        <IncidentMap key={id} incident={incident} />
        <Pane title="Grades" className={classes.grow}>
          <GradeHistory grades={incident.grades ?? []} />
        </Pane>
        <Pane title="Risk assessment" className={classes.grow}>
          {incident.assessment ? (
            <AssessmentView assessment={incident.assessment} />
          ) : (
            <p className="soft">None was made before the incident was opened.</p>
          )}
        </Pane>
        {incident.contact && may(session, 'supervisor') && <RecordingsOfContact contact={incident.contact} />}
      </div>
      {dialogs}
    </div>
  );
}
