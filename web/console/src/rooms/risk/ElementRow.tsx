import { TextInput } from '@mantine/core';
import type { Element, Level } from '../../api/records';
import { Choices, type Option } from '../../ui/Choices';
import classes from './ElementRow.module.css';
import { inputId } from './missing';
import { Was } from './Was';

interface Props {
  element: Element;
  scale: (Level | { code: string; label: string })[];
  level: string;
  note: string;
  setLevel: (level: string) => void;
  setNote: (note: string) => void;
  error?: string;
  /** What level and words were in the assessment before, where they are others now. */
  was?: { level?: string; note?: string };
}

/** One letter of the risk model: what it means, what to ask, how grave, and why. */
export function ElementRow({ element, scale, level, note, setLevel, setNote, error, was }: Props) {
  const noteId = inputId(`notes.${element.code}`);
  const options: Option[] = scale.map((step) => ({
    code: step.code,
    label: step.label,
    tone: 'tone' in step ? step.tone : undefined,
    hint: 'meaning' in step ? step.meaning : undefined,
  }));
  return (
    <div className={classes.row}>
      <span className={classes.letter} aria-hidden="true">
        {element.label.slice(0, 1)}
      </span>
      <h3 className={classes.name} title={element.meaning}>
        {element.label}
      </h3>
      <div className={classes.answer}>
        {element.kind !== 'note' && (
          <Choices
            id={inputId(`levels.${element.code}`)}
            legend={`${element.label}: level`}
            hideLegend
            required={element.required}
            options={options}
            value={level}
            onChange={setLevel}
            onPicked={() => document.getElementById(noteId)?.focus()}
            error={error}
          />
        )}
        <TextInput
          id={noteId}
          aria-label={`${element.label}: what was said`}
          placeholder={element.kind === 'note' ? 'Write it down' : 'What was said'}
          required={element.kind === 'note' && element.required}
          error={element.kind === 'note' ? error : undefined}
          value={note}
          onChange={(e) => setNote(e.currentTarget.value)}
        />
        <Was value={was?.level} />
        <Was value={was?.note} />
      </div>
      <p className={classes.prompts}>{(element.prompts ?? []).join(' ')}</p>
    </div>
  );
}
