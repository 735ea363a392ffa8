import { usePolicy } from '../../api/policy';
import type { Unit } from '../../api/records';
import classes from './UnitStatus.module.css';
import { unitStatusLabel } from './units';

// Filled further the nearer the unit is to the scene.
const filled: Record<Unit['status'], number> = {
  available: 0,
  assigned: 4,
  'en-route': 8,
  'at-scene': 12,
  'off-duty': 0,
};

/** A unit's status in the force's words, with a sign that fills on the way to the scene. */
export function UnitStatus({ status }: { status: Unit['status'] }) {
  const { unitStatuses } = usePolicy().pack;
  return (
    <span className={classes.status} data-status={status}>
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
        <rect x="1" y={13 - filled[status]} width="12" height={filled[status]} className={classes.fill} />
        <rect x="0.75" y="0.75" width="12.5" height="12.5" rx="2" className={classes.edge} />
      </svg>
      {unitStatusLabel(unitStatuses, status)}
    </span>
  );
}
