import { Link } from '@tanstack/react-router';
import type { Performance } from '../../api/records';
import { timeOfDay } from '../../ui/clock';
import { Pane } from '../../ui/Pane';
import { figuresOf } from './figures';
import classes from './TodayFigures.module.css';

/** Today's answering, the few figures that are looked at all day. */
export function TodayFigures({ today }: { today: Performance }) {
  return (
    <Pane
      title="Today"
      aside={`as at ${timeOfDay(today.measuredAt)}`}
      tools={<Link to="/performance">All figures</Link>}
    >
      <div className={classes.services}>
        {(today.services ?? []).map((s) => (
          <section key={s.service} aria-label={s.service}>
            <h3 className={classes.service}>{s.service}</h3>
            <dl className={classes.figures}>
              {figuresOf(s)
                .slice(0, 4)
                .map((f) => (
                  <div key={f.name} className={classes.figure}>
                    <dt>{f.name}</dt>
                    <dd className={f.value.startsWith('None') ? classes.none : classes.value}>{f.value}</dd>
                    <dd className={classes.of}>{f.of}</dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Pane>
  );
}
