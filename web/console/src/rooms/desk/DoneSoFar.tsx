import type { Safeguarding } from '../../api/records';
import { when } from '../../ui/clock';
import classes from './Desk.module.css';

/** Advice with what became of it, what was done, and what nobody had seen. */
export function DoneSoFar({ record }: { record: Safeguarding }) {
  const { advice, actions, missed } = record;
  if (advice.length + actions.length + missed.length === 0) {
    return (
      <>
        <h3 className={classes.heading}>Advised and done</h3>
        <p className="soft">Nothing yet.</p>
      </>
    );
  }
  return (
    <>
      <h3 className={classes.heading}>Advised and done</h3>
      <ul className={classes.items}>
        {missed.map((one) => (
          <li key={`missed ${one.at}`}>
            <strong>Missed by everybody else:</strong> {one.factors.map((f) => f.label).join(', ')}.{' '}
            {one.note} <Stamp by={one.by.name} at={one.at} />
          </li>
        ))}
        {advice.map((one) => (
          <li key={one.id}>
            <strong>{one.to === 'officer' ? 'Advice to the officer:' : 'Advice to the handler:'}</strong>{' '}
            {one.text} <Stamp by={one.by.name} at={one.at} />
            <p>
              {one.answer
                ? `${one.answer.used ? '✓ Used' : '✗ Not used'}, says ${one.answer.by.name}. ${one.answer.note}`
                : 'Not answered yet.'}
            </p>
          </li>
        ))}
        {actions.map((one) => (
          <li key={`${one.action} ${one.at}`}>
            <strong>{one.label}.</strong> {one.note} <Stamp by={one.by.name} at={one.at} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Stamp({ by, at }: { by: string; at: string }) {
  return (
    <span className="soft tabular">
      {by}, {when(at)}
    </span>
  );
}
