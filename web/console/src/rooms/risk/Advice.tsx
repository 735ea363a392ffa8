import type { KeyboardEvent } from 'react';
import type { IncidentType } from '../../api/records';
import { Choices } from '../../ui/Choices';
import { Key } from '../../ui/Key';
import classes from './Advice.module.css';
import { inputId } from './missing';

export const adviceKinds: Record<string, string> = {
  safeguarding: 'Keep safe',
  scene: 'Keep evidence',
  prevention: 'Prevent',
};

const words = [
  { code: 'given', label: 'Given', mark: 'G' },
  { code: 'not-given', label: 'Could not', mark: 'C' },
];

interface Props {
  type: IncidentType | undefined;
  /** What was said of each line. Without it, and the next, the lines are only shown. */
  given?: Record<string, string>;
  set?: (given: Record<string, string>) => void;
  error?: string;
}

/** Sentences that the handler can say to the caller, each with what became of it: G for given, C for could not, A for all
    of them given. A key moves on to the next line; the same key again takes the word back. */
export function Advice({ type, given = {}, set, error }: Props) {
  const advice = type?.advice ?? [];
  if (advice.length === 0) return null;
  const id = (at: number) => inputId(`advice.${at}`);
  const mark = (line: string, word: string) => {
    const { [line]: before, ...rest } = given;
    set?.(before === word ? rest : { ...rest, [line]: word });
  };
  const all = (event: KeyboardEvent) => {
    if (!set || event.key.toUpperCase() !== 'A' || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    set(Object.fromEntries(advice.map((one) => [one.text, 'given'])));
    document
      .getElementById(id(advice.length - 1))
      ?.querySelector('input')
      ?.focus();
  };
  return (
    <section aria-label="Advice to give" className={classes.advice} id={inputId('advice')}>
      <h3>
        Advice to give
        {set && (
          <span className={classes.keys}>
            mark each line: <Key>G</Key> given, <Key>C</Key> could not, <Key>A</Key> all given
          </span>
        )}
      </h3>
      <ul className={classes.lines} onKeyDown={all}>
        {advice.map((one, at) => (
          <li key={one.text} className={classes.one}>
            <span className={classes.kind}>{adviceKinds[one.kind] ?? one.kind}</span>
            <span>{one.text}</span>
            {set && (
              <Choices
                id={id(at)}
                legend={`Was it given: ${one.text}`}
                hideLegend
                options={words}
                value={given[one.text] ?? ''}
                onChange={(word) => mark(one.text, word)}
                onPicked={() =>
                  document
                    .getElementById(id(at + 1))
                    ?.querySelector('input')
                    ?.focus()
                }
              />
            )}
          </li>
        ))}
      </ul>
      {error && <p className={classes.error}>{error}</p>}
    </section>
  );
}
