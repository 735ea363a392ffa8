import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { labelOf, usePolicy } from '../../api/policy';
import type { Incident } from '../../api/records';
import { assessmentsQuery } from '../risk/assessments';
import classes from './ResolveDialog.module.css';

interface Props {
  incident: Incident;
  opened: boolean;
  reason: string;
  rightCare: () => void;
}

// The reason of the national core that rests on the decision.
const belowThreshold = 'below-rcrp-threshold';

/** Before nobody is sent for somebody's welfare, the Right Care, Right Person decision has to be there: the newest is
    shown, or the way to make it. */
export function RightCareNeeded({ incident, opened, reason, rightCare }: Props) {
  const policy = usePolicy();
  const needed = policy.type(incident.type)?.rightCare === true || reason === belowThreshold;
  const contact = incident.contact ?? '';
  const { data } = useQuery({ ...assessmentsQuery(contact), enabled: opened && needed && contact !== '' });
  if (!needed) return null;
  const made = (data?.rightCare ?? []).at(-1);
  if (made && !made.meets) {
    return (
      <p className="soft">
        Right Care, Right Person: {labelOf(policy.pack.rightCare.thresholds, made.threshold).toLowerCase()},
        decided by {made.by.name}.
      </p>
    );
  }
  return (
    <p className={classes.needed}>
      {made
        ? 'The Right Care, Right Person decision says that the police come.'
        : 'There is no Right Care, Right Person decision yet.'}
      <Button variant="default" onClick={rightCare}>
        {made ? 'Decide anew' : 'Decide'}
      </Button>
    </p>
  );
}
