import { Choices } from '../../ui/Choices';
import { inputId } from './missing';
import classes from './Unnamed.module.css';

/** Why it cannot be said yet who is vulnerable, in the words of the screen. */
export const unnamedReasons = [
  { code: 'not-known', label: 'Nobody knows yet who it is' },
  { code: 'line-lost', label: 'The line was lost' },
  { code: 'cannot-speak', label: 'They cannot speak safely' },
  { code: 'help-first', label: 'Help comes first' },
];

interface Props {
  value: string;
  set: (code: string) => void;
  error?: string;
}

/** Somebody is vulnerable, and nobody is recorded: who they are, or why that cannot be said yet. It holds nothing up. */
export function Unnamed({ value, set, error }: Props) {
  return (
    <div className={classes.unnamed}>
      <p>
        <strong>Nobody is recorded as vulnerable.</strong> Record who is, and why, under “Vulnerable people”,
        so that the next call shows it. It does not hold up the assessment.
      </p>
      <Choices
        id={inputId('unnamed')}
        legend="Or it cannot be said yet, because"
        options={unnamedReasons}
        value={value}
        onChange={(code) => set(code === value ? '' : code)}
        error={error}
      />
    </div>
  );
}
