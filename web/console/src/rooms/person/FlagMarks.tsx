import type { KnownFlag, PersonFlag } from '../../api/records';
import classes from './FlagMarks.module.css';

interface Props {
  flags: readonly (PersonFlag | KnownFlag)[];
  /** Every note in full, where there is room for it. */
  whole?: boolean;
  /** The notes stand beside the marks already. */
  bare?: boolean;
}

/** Warnings and needs that stand on somebody: a mark and the words, never colour alone. What a warning of danger says is
    printed after it; a tooltip would keep it from keyboards, touch and screen readers. */
export function FlagMarks({ flags, whole = false, bare = false }: Props) {
  if (flags.length === 0) return null;
  return (
    <ul className={classes.flags} aria-label="Flags">
      {flags.map((flag) => {
        const note = !bare && 'note' in flag ? flag.note : '';
        const printed = whole || flag.tone === 'danger';
        return (
          <li key={'id' in flag ? flag.id : flag.code} className={classes.flag} data-tone={flag.tone}>
            <span className={classes.mark} aria-hidden="true">
              {flag.mark}
            </span>
            <span className={whole ? undefined : classes.text}>
              {flag.label}
              {note && <span className={printed ? classes.note : 'unseen'}>: {note}</span>}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
