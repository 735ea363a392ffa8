import { Checkbox, NativeSelect } from '@mantine/core';
import type { Question } from '../../api/records';
import { answersOf, withWhen } from './questionset';
import classes from './SetEditor.module.css';

interface Props {
  question: Question;
  /** The questions that stand before it. */
  earlier: Question[];
  put: (question: Question) => void;
}

/** Whether a question is always asked, or only after some answers to an earlier one. */
export function AskedWhen({ question, earlier, put }: Props) {
  const after = question.when?.question ?? '';
  const is = question.when?.is ?? [];
  const possible = earlier.filter((q) => q.code === after || answersOf(q).length > 0);
  const lost = after !== '' && !possible.some((q) => q.code === after);
  const before = earlier.find((q) => q.code === after);
  const toggle = (code: string, on: boolean) =>
    put(withWhen(question, after, on ? [...is, code] : is.filter((c) => c !== code)));
  return (
    <div>
      <NativeSelect
        label="Asked"
        data={[
          { value: '', label: 'Always' },
          ...possible.map((q) => ({ value: q.code, label: `After: ${q.text}` })),
          ...(lost
            ? [{ value: after, label: `After a question that is not asked before this one (${after})` }]
            : []),
        ]}
        value={after}
        onChange={(e) => put(withWhen(question, e.currentTarget.value, []))}
      />
      {before && (
        <fieldset className={classes.checks} style={{ border: 0, padding: '6px 0 0', margin: 0 }}>
          <legend className="unseen">If the answer is</legend>
          <span className={classes.note}>If the answer is</span>
          {answersOf(before).map((answer) => (
            <Checkbox
              key={answer.code}
              label={answer.label}
              checked={is.includes(answer.code)}
              onChange={(e) => toggle(answer.code, e.currentTarget.checked)}
            />
          ))}
        </fieldset>
      )}
    </div>
  );
}
