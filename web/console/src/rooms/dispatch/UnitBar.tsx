import type { IncidentSummary, Unit } from '../../api/records';
import { Do } from '../../ui/Do';
import { type Command, can } from '../../ui/keys/registry';
import { dayNumber } from '../incident/day-number';
import classes from './UnitBar.module.css';

interface Props {
  unit: Unit | undefined;
  incident: IncidentSummary | undefined;
  commands: Record<'assign' | 'enRoute' | 'atScene' | 'clear', Command>;
}

/** Buttons for the selected unit. */
export function UnitBar({ unit, incident, commands }: Props) {
  if (!unit) {
    return (
      <p className="soft">
        Select a unit to send it{incident ? ` to incident ${dayNumber(incident)}` : ''}, or use the command
        line.
      </p>
    );
  }
  return (
    <div className={classes.bar}>
      {can(commands.assign) && <Do command={commands.assign} />}
      {[commands.enRoute, commands.atScene, commands.clear].filter(can).map((command) => (
        <Do key={command.id} command={command} variant="default" />
      ))}
      {unit.status === 'off-duty' && <p className="soft">{unit.callsign} is off duty.</p>}
    </div>
  );
}
