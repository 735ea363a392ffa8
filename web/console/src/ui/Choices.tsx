import { type KeyboardEvent, useId } from 'react';
import classes from './Choices.module.css';

export interface Option {
  code: string;
  label: string;
  /** Up to four characters, shown before the label. */
  mark?: string;
  tone?: string;
  hint?: string;
}

interface Props {
  legend: string;
  value: string;
  options: Option[];
  onChange: (code: string) => void;
  /** After a choice by its key: where the work goes on. */
  onPicked?: () => void;
  hideLegend?: boolean;
  required?: boolean;
  /** Id that a list of missing things can lead to. */
  id?: string;
  error?: string;
  /** The first thing of a dialog: the focus begins here. */
  first?: boolean;
}

/** The option that a key stands for: its mark, or without marks its number, 0 for the first. */
function optionFor(key: string, options: Option[]): Option | undefined {
  if (options.some((o) => o.mark)) return options.find((o) => o.mark?.toUpperCase() === key.toUpperCase());
  return /^\d$/.test(key) ? options[Number(key)] : undefined;
}

/** One of a few, all in sight: a radio group that also takes one key for each option. */
export function Choices(props: Props) {
  const { legend, value, options, onChange, onPicked, hideLegend, required, id, error, first } = props;
  const name = useId();
  const begins = first
    ? Math.max(
        0,
        options.findIndex((o) => o.code === value),
      )
    : -1;
  const pick = (event: KeyboardEvent) => {
    if (event.key.length !== 1 || event.ctrlKey || event.altKey || event.metaKey) return;
    const option = optionFor(event.key, options);
    if (!option) return;
    event.preventDefault();
    event.stopPropagation();
    onChange(option.code);
    onPicked?.();
  };
  return (
    <div
      id={id}
      className={classes.group}
      onKeyDown={pick}
      aria-required={required}
      aria-invalid={error ? true : undefined}
      aria-describedby={error ? `${name}-error` : undefined}
      role="radiogroup"
      aria-label={hideLegend ? legend : undefined}
      aria-labelledby={hideLegend ? undefined : `${name}-legend`}
    >
      {!hideLegend && (
        <p id={`${name}-legend`} className={classes.legend}>
          {legend}
        </p>
      )}
      <div className={classes.row}>
        {options.map((option, at) => (
          <label key={option.code} className={classes.option} data-tone={option.tone} title={option.hint}>
            <input
              type="radio"
              name={name}
              value={option.code}
              checked={value === option.code}
              data-autofocus={begins === at || undefined}
              onChange={() => onChange(option.code)}
            />
            <span className={classes.mark} aria-hidden="true">
              {value === option.code ? '✓' : (option.mark ?? at)}
            </span>
            {option.label}
          </label>
        ))}
      </div>
      {error && (
        <p id={`${name}-error`} className={classes.error}>
          {error}
        </p>
      )}
    </div>
  );
}
