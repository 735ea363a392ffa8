import { roughly, useNow, when } from '../../ui/clock';
import classes from './Review.module.css';

/** By when something is due, and how much is left or by how much it is over. */
export function DueBy({ at }: { at: string }) {
  const now = useNow();
  const left = Date.parse(at) - now;
  if (left < 0) {
    return (
      <span className={classes.over}>
        <span aria-hidden="true">! </span>
        {roughly(-left)} over
      </span>
    );
  }
  return (
    <span className="tabular">
      {when(at, now)}, {roughly(left)} left
    </span>
  );
}
