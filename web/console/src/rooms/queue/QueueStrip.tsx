import { usePolicy } from '../../api/policy';
import type { Waiting } from '../../api/records';
import { roughly, since, span, useNow } from '../../ui/clock';
import classes from './QueueStrip.module.css';

interface Props {
  waiting: Waiting[];
  /** Larger, for a wall. */
  big?: boolean;
}

/** How many wait on each number and for how long the first of them has. */
export function QueueStrip({ waiting, big }: Props) {
  const now = useNow();
  const queues = usePolicy().pack.queues ?? [];
  return (
    <ul className={classes.strip} data-big={big}>
      {waiting.map((one) => {
        const longest = since(one.longestSince, now);
        const queue = queues.find((q) => q.service === one.service);
        const late = one.count > 0 && queue !== undefined && longest > queue.answerWithinSeconds * 1000;
        return (
          <li key={one.service} className={classes.queue} data-late={late}>
            <span className={classes.service}>{one.service}</span>
            <span className={classes.count}>{one.count}</span>
            <span className={classes.words}>
              waiting
              <br />
              {one.count > 0 ? (
                <>
                  <strong className="tabular">{span(longest)}</strong>
                  {late && ` over ${roughly(queue.answerWithinSeconds * 1000)}`}
                </>
              ) : (
                'nobody'
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
