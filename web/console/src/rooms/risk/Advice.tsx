import type { IncidentType } from '../../api/records';
import classes from './Advice.module.css';

const kinds: Record<string, string> = {
  safeguarding: 'Keep safe',
  scene: 'Keep evidence',
  prevention: 'Prevent',
};

/** Sentences that the handler can say to the caller. */
export function Advice({ type }: { type: IncidentType | undefined }) {
  const advice = type?.advice ?? [];
  if (advice.length === 0) return null;
  return (
    <section aria-label="Advice to give" className={classes.advice}>
      <h3>Advice to give</h3>
      <dl>
        {advice.map((one) => (
          <div key={one.text} className={classes.one}>
            <dt>{kinds[one.kind] ?? one.kind}</dt>
            <dd>{one.text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
