import { TextInput } from '@mantine/core';
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import type { Place } from '../../api/records';
import classes from './PlaceField.module.css';
import type { Choice, Point } from './places';
import { useChoices } from './use-choices';

interface Props {
  id: string;
  label: string;
  value: string;
  /** Kinds of place to look for, with commas between; absent means all. */
  kinds?: string;
  /** Where the caller may be: what lies near comes first. */
  near?: Point | null;
  error?: string;
  className?: string;
  /** What was typed, whether it names a place on the map or not. */
  typed: (text: string) => void;
  choose: (place: Place, choice: Choice) => void;
  /** A choice that is no entry of the gazetteer, such as three words. */
  chooseOther?: (choice: Choice) => void;
}

/** A place in words, with what the gazetteer has for them as they are typed: address, street, junction, postcode, named
    place, grid reference, latitude and longitude, three words. Words that match nothing are kept all the same. */
export function PlaceField(props: Props) {
  const { id, label, value, kinds = '', near = null, error, className, typed, choose, chooseOther } = props;
  const list = useId();
  const [open, setOpen] = useState(false);
  // By its id: newer answers may put another place where it stood.
  const [at, setAt] = useState<string | null>(null);
  const { choices, problem } = useChoices(value, kinds, near, open);
  const shown = open && choices.length > 0;
  const current = choices.findIndex((choice) => choice.id === at);
  const active = shown && current >= 0 ? `${list}-${current}` : undefined;
  useEffect(() => {
    if (active) document.getElementById(active)?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  const take = (choice: Choice | undefined) => {
    if (!choice) return;
    setOpen(false);
    setAt(null);
    if (choice.place) choose(choice.place, choice);
    else chooseOther?.(choice);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setOpen(true);
      if (choices.length > 0)
        setAt(
          choices[(current + step + choices.length + (current < 0 && step < 0 ? 1 : 0)) % choices.length]
            ?.id ?? null,
        );
    } else if (event.key === 'Enter' && shown && current >= 0) {
      event.preventDefault();
      take(choices[current]);
    } else if (event.key === 'Escape' && shown) {
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
    }
  };
  return (
    <div className={`${classes.field} ${className ?? ''}`}>
      <TextInput
        id={id}
        label={label}
        value={value}
        error={error ?? problem?.detail}
        autoComplete="off"
        spellCheck={false}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={shown}
        aria-controls={shown ? list : undefined}
        aria-activedescendant={active}
        onChange={(e) => {
          setOpen(true);
          setAt(null);
          typed(e.currentTarget.value);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setOpen(false)}
      />
      {shown && (
        <div id={list} role="listbox" aria-label={`${label}: places`} className={classes.list}>
          {choices.map((choice, place) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus and takes the keys
            <div
              key={choice.id}
              id={`${list}-${place}`}
              role="option"
              tabIndex={-1}
              aria-selected={place === current}
              className={classes.option}
              onMouseDown={(e) => e.preventDefault()}
              onClick={() => take(choice)}
            >
              <strong>{choice.label}</strong> <span>{choice.detail}</span>
              {choice.why && <span className={classes.why}>{choice.why}</span>}
            </div>
          ))}
        </div>
      )}
      <p role="status" className="unseen">
        {shown ? `${choices.length} ${choices.length === 1 ? 'place' : 'places'}, arrow keys choose` : ''}
      </p>
    </div>
  );
}
