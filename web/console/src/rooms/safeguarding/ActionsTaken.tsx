import type { Safeguarding } from '../../api/records';
import { when } from '../../ui/clock';
import classes from './VulnerablePeople.module.css';

/** What was done to keep people safe, and what the desk saw that nobody else had seen. */
export function ActionsTaken({ record }: { record: Safeguarding }) {
  const actions = record.actions ?? [];
  const missed = record.missed ?? [];
  if (actions.length + missed.length === 0) return null;
  return (
    <>
      <h3>Done to keep them safe</h3>
      <ul>
        {actions.map((a) => (
          <li key={a.action + a.at} className={classes.action}>
            <span aria-hidden="true">✓</span> {a.label}
            {a.note && `: ${a.note}`}{' '}
            <span className="soft">
              {a.by.name}, {when(a.at)}
            </span>
          </li>
        ))}
        {missed.map((m) => (
          <li key={m.at} className={classes.action}>
            <strong>Nobody had seen:</strong> {(m.factors ?? []).map((f) => f.label).join(', ')}. {m.note}{' '}
            <span className="soft">
              {m.by.name}, {when(m.at)}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
