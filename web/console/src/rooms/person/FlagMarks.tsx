import type { KnownFlag, PersonFlag } from '../../api/records';
import classes from './FlagMarks.module.css';

/** Warnings and needs that stand on somebody: a mark and the words, never colour alone. */
export function FlagMarks({ flags }: { flags: readonly (PersonFlag | KnownFlag)[] }) {
  if (flags.length === 0) return null;
  return (
    <ul className={classes.flags} aria-label="Flags">
      {flags.map((flag) => (
        <li
          key={'id' in flag ? flag.id : flag.code}
          className={classes.flag}
          data-tone={flag.tone}
          title={'note' in flag && flag.note ? `${flag.label}: ${flag.note}` : flag.label}
        >
          <span className={classes.mark} aria-hidden="true">
            {flag.mark}
          </span>
          {flag.label}
        </li>
      ))}
    </ul>
  );
}
