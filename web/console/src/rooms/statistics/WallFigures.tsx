import type { Performance } from '../../api/records';
import { figuresOf } from './figures';
import classes from './WallFigures.module.css';

/** Today's share answered in time and abandoned, to be read from across the room. */
export function WallFigures({ today }: { today: Performance }) {
  const figures = (today.services ?? []).flatMap((s) =>
    figuresOf(s)
      .filter((_, at) => at === 0 || at === 3)
      .map((f) => ({ ...f, name: `${s.service} ${f.name.toLowerCase()}` })),
  );
  return (
    <dl className={classes.figures}>
      {figures.map((f) => (
        <div key={f.name}>
          <dt>{f.name}</dt>
          <dd className={classes.value}>{f.value}</dd>
          <dd className={classes.of}>{f.of}</dd>
        </div>
      ))}
    </dl>
  );
}
