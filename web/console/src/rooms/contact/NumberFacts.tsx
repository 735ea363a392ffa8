import { labelOf } from '../../api/policy';
import type { Known } from '../../api/records';
import { roughly, since, useNow } from '../../ui/clock';
import { FlagMarks } from '../person/FlagMarks';
import classes from './KnownPane.module.css';
import { outcomes } from './RungBackDialog';

/** What must be known before the first word: what the number proves, who may still wait to be rung back, which warnings
    stand on the people who use it. */
export function NumberFacts({ known }: { known: Known }) {
  const { attempts, callBacksOwed, numberFact } = known;
  const newest = attempts[0];
  const now = useNow();
  const ago = newest ? since(newest.at, now) : 0;
  return (
    <>
      {known.hidden && (
        <p className={classes.alert} data-tone="danger">
          The history of this number is shown to supervisors only.
        </p>
      )}
      {callBacksOwed > 0 && (
        <p className={classes.alert} data-tone="danger">
          <strong>
            {callBacksOwed} {callBacksOwed === 1 ? 'call back' : 'calls back'} owed
          </strong>
        </p>
      )}
      {newest && (
        <p className={classes.alert}>
          {attempts.length === 1 ? 'A call broke' : `${attempts.length} calls broke`} off, the last{' '}
          <strong>{ago < 60_000 ? 'within this minute' : `${roughly(ago - (ago % 60_000))} ago`}</strong> on{' '}
          {newest.service}
          {newest.rungBack && `, rung back: ${labelOf(outcomes, newest.rungBack).toLowerCase()}`}
        </p>
      )}
      {numberFact?.kind && (
        <p className={classes.alert}>
          <strong>{numberFact.label}.</strong> {numberFact.says}
          {numberFact.note && ` Note: ${numberFact.note}`}
        </p>
      )}
      {known.warnings.map((warning) => (
        <p key={warning} className={classes.alert}>
          {warning}
        </p>
      ))}
      {known.restricted > 0 && (
        <p className={classes.alert}>
          {known.restricted === 1 ? 'One person' : `${known.restricted} people`} of this number with a
          restricted record: ask a supervisor.
        </p>
      )}
      {known.people.length > 1 && <FlagMarks flags={known.flags} />}
    </>
  );
}
