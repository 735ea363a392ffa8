import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { asProblem } from '../../api/problem';
import { may, useSession } from '../../api/session';
import { useCommands } from '../../ui/keys/use-commands';
import { Pane } from '../../ui/Pane';
import { ProblemNote } from '../../ui/ProblemNote';
import { useTitle } from '../../ui/title';
import { incidentsQuery } from '../incident/incidents';
import { Arrivals } from './Arrivals';
import { CommandLine } from './CommandLine';
import classes from './DispatchBoard.module.css';
import { IncidentTable } from './IncidentTable';
import { SelectedIncident } from './SelectedIncident';
import { UnitBar } from './UnitBar';
import { UnitTable } from './UnitTable';
import { unitCommands } from './unit-commands';
import { unitsQuery, useUnitActs } from './units';

/** The dispatcher's board: what is open, who can be sent, and one incident in full. */
export function DispatchBoard() {
  useTitle('Dispatch');
  const session = useSession();
  const mayOrder = may(session, 'dispatcher');
  const incidents = useQuery(incidentsQuery('open'));
  const units = useQuery(unitsQuery);
  const acts = useUnitActs();
  const [incidentId, setIncident] = useState<string>();
  const [callsign, setCallsign] = useState<string>();
  const open = incidents.data ?? [];
  const all = units.data ?? [];
  const first = open[0]?.id;
  useEffect(() => {
    // The first of the list is shown to begin with, and stays when a more urgent one comes in above it:
    // somebody may be writing in its log.
    setIncident((before) => before ?? first);
  }, [first]);
  const incident = open.find((i) => i.id === incidentId);
  const unit = all.find((u) => u.callsign === callsign);
  const commands = unitCommands({ incident, unit, acts, mayOrder });
  useCommands(Object.values(commands));
  const error = incidents.error ?? units.error;
  const waiting = open.filter((i) => !i.firstAssignedAt).length;
  return (
    <div className={classes.board}>
      <h1 className="unseen">Dispatch</h1>
      <div className={classes.top}>
        <CommandLine incidents={open} show={setIncident} acts={acts} mayOrder={mayOrder} />
        {error && <ProblemNote problem={asProblem(error)} />}
      </div>
      <Pane title="Incidents" aside={`${open.length} open, ${waiting} with nobody assigned`} bare>
        <IncidentTable incidents={open} selected={incidentId} select={setIncident} />
        <Arrivals incidents={incidents.data} />
      </Pane>
      <Pane
        title="Units"
        aside={`${all.filter((u) => u.status === 'available').length} of ${all.length} available`}
        bare
        className={classes.units}
        foot={<UnitBar unit={unit} incident={incident} commands={commands} />}
      >
        <UnitTable units={all} selected={callsign} select={setCallsign} />
      </Pane>
      <div className={classes.selected}>
        {incidentId && <SelectedIncident key={incidentId} id={incidentId} />}
      </div>
    </div>
  );
}
