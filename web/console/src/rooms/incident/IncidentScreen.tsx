import { useQuery } from '@tanstack/react-query';
import { useLocation, useNavigate, useParams } from '@tanstack/react-router';
import { Suspense, useRef } from 'react';
import { usePolicy } from '../../api/policy';
import type { Incident } from '../../api/records';
import { Do } from '../../ui/Do';
import { Fetching, standing } from '../../ui/Fetching';
import { GradeMark } from '../../ui/GradeMark';
import { useCommands } from '../../ui/keys/use-commands';
import { Loading } from '../../ui/Loading';
import { Pane } from '../../ui/Pane';
import { useTitle } from '../../ui/title';
import { RiskMark } from '../risk/RiskMark';
import { VulnerableMark } from '../safeguarding/VulnerableMark';
import { AddLine } from './AddLine';
import { DueStrip, dueActs } from './DueStrip';
import { IncidentLog } from './IncidentLog';
import classes from './IncidentScreen.module.css';
import { IncidentSide } from './IncidentSide';
import { incidentQuery } from './incidents';
import { useIncidentCommands } from './use-incident-commands';
import { WorkPane } from './WorkPane';
import type {} from './work';

/** One incident whole: what is due, the log, and beside it the record, or the look at the risk that is being made. */
export function IncidentScreen() {
  const { id } = useParams({ from: '/guarded/shell/incident/$id' });
  const work = useLocation({ select: (at) => at.state.work });
  const navigate = useNavigate();
  // Whoever comes back from a look goes on in the record.
  const worked = useRef(false);
  worked.current ||= work !== undefined;
  const policy = usePolicy();
  const asked = useQuery(incidentQuery(id));
  const incident = standing(asked);
  const { commands, dialogs } = useIncidentCommands(incident);
  useCommands([
    { ...commands.line, bar: 10 },
    { ...commands.reassess, bar: 11 },
    { ...commands.grade, bar: 12 },
    { ...commands.close, bar: 13 },
    commands.information,
    commands.lower,
    commands.delay,
    commands.handover,
    commands.crime,
    commands.place,
    commands.resolve,
    commands.rightCare,
  ]);
  useTitle(incident ? `${incident.number} ${policy.typeLabel(incident.type)}` : 'Incident');
  if (!incident) return <Fetching asked={asked} what="The incident" />;
  const leave = () => void navigate({ to: '/incident/$id', params: { id }, state: {}, replace: true });
  return (
    <div className={classes.screen}>
      <Head incident={incident} commands={commands} />
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
      {work && incident.contact && incident.state !== 'closed' ? (
        <Suspense fallback={<Loading what="The last assessment" />}>
          <WorkPane
            key={id + work}
            incident={incident}
            contact={incident.contact}
            work={work}
            close={leave}
          />
        </Suspense>
      ) : (
        <IncidentSide incident={incident} rightCare={commands.rightCare} back={worked.current} />
      )}
      {dialogs}
    </div>
  );
}

type Commands = ReturnType<typeof useIncidentCommands>['commands'];

function Head({ incident, commands }: { incident: Incident; commands: Commands }) {
  const policy = usePolicy();
  const requests = {
    ...{ id: 'to-requests', label: 'Read it', group: 'Incident' },
    run: () => document.getElementById('requests')?.focus(),
  };
  return (
    <div className={classes.top}>
      <header className={classes.head}>
        <GradeMark code={incident.grade} size={40} />
        <div>
          <h1>{policy.typeLabel(incident.closingType ?? incident.type)}</h1>
          <p className="soft tabular">
            {incident.reference}, {incident.place || 'no place given'}
          </p>
        </div>
        <RiskMark code={incident.risk} />
        {incident.contact && <VulnerableMark contact={incident.contact} />}
        <div className={classes.buttons}>
          <Do command={commands.reassess} />
          <Do command={commands.grade} variant="default" />
          <Do command={commands.close} variant="default" />
        </div>
      </header>
      <DueStrip incident={incident} acts={dueActs(commands, requests)} />
      {incident.state !== 'closed' && (
        <div className={classes.acts} role="group" aria-label="More that can be done">
          <Do command={commands.information} variant="default" size="compact-sm" />
          <Do command={commands.lower} variant="default" size="compact-sm" />
          <Do command={commands.delay} variant="default" size="compact-sm" />
          <Do command={commands.handover} variant="default" size="compact-sm" />
          <Do command={commands.crime} variant="default" size="compact-sm" />
          <Do command={commands.place} variant="default" size="compact-sm" />
          <Do command={commands.resolve} variant="default" size="compact-sm" />
        </div>
      )}
    </div>
  );
}
