import type { Incident } from '../../api/records';
import { useNow } from '../../ui/clock';
import { Do } from '../../ui/Do';
import type { Command } from '../../ui/keys/registry';
import classes from './DueStrip.module.css';
import { type Due, dueOf } from './due';

const marks = { alarm: '!!', warn: '!', calm: '·' };

type Acts = Record<Due['code'], Command | null>;

/** The act that answers each thing that is due. read: leads to a request that waits, where it is shown. */
export function dueActs(
  commands: { reassess: Command; delay: Command; crime: Command },
  read: Command | null = null,
): Acts {
  return {
    review: commands.reassess,
    unjustified: commands.delay,
    crime: commands.crime,
    lowering: read,
    delay: read,
    'no-crime': read,
    'delay-ends': null,
    next: null,
  };
}

interface Props {
  incident: Incident;
  acts: Acts;
  /** Where there is little room: what can wait is left out. */
  loudOnly?: boolean;
}

/** What the incident asks for now, each with the act that answers it; one quiet line when nothing is due. */
export function DueStrip({ incident, acts, loudOnly = false }: Props) {
  const now = useNow();
  const due = dueOf(incident, now);
  const loud = due.filter((d) => d.tone !== 'calm');
  const calm = loudOnly ? [] : due.filter((d) => d.tone === 'calm');
  if (loud.length + calm.length === 0) return null;
  return (
    <section aria-label="What is due" className={classes.strip}>
      {/* What becomes due is said aloud once, without the minutes that go on counting. */}
      <p role="status" className="unseen">
        {loud.map((d) => d.head).join('. ')}
      </p>
      {loud.map((d) => {
        const act = acts[d.code];
        return (
          <div key={d.code} className={classes.due} data-tone={d.tone}>
            <span className={classes.mark} aria-hidden="true">
              {marks[d.tone]}
            </span>
            <p>
              <strong>{d.head}.</strong> {d.text}
            </p>
            {act && <Do command={act} variant="default" size="compact-sm" />}
          </div>
        );
      })}
      {calm.length > 0 && (
        <p className={classes.calm}>
          {calm.map((d) => (
            <span key={d.code}>
              {d.head}. {d.text}
            </span>
          ))}
        </p>
      )}
    </section>
  );
}
