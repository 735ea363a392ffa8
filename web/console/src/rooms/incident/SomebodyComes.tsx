import { Button } from '@mantine/core';
import { usePolicy } from '../../api/policy';
import type { Incident } from '../../api/records';
import classes from './ResolveDialog.module.css';

/** What says, before anything is filled in, that nobody-comes will be refused: the type, the grade, the standing risk. */
export function SomebodyComes({ incident, lower }: { incident: Incident; lower: () => void }) {
  const policy = usePolicy();
  const type = policy.type(incident.type);
  const grade = policy.grade(incident.grade);
  const { maxRisk } = policy.pack.resolution;
  const grave = maxRisk !== '' && policy.graver(incident.risk, maxRisk);
  if (type?.attended) {
    return <p className={classes.attends}>{type.label}: somebody always attends. Send a unit.</p>;
  }
  if (!grade?.deployable && !grave) return null;
  const stands = [
    grade?.deployable && `${grade.label} means that somebody is sent`,
    grave && `the risk stands at ${policy.level(incident.risk)?.label ?? incident.risk}`,
  ].filter(Boolean);
  return (
    <div className={classes.needed}>
      <p>Somebody has to come: {stands.join(', and ')}.</p>
      <Button variant="default" onClick={lower}>
        Ask to lower
      </Button>
    </div>
  );
}
