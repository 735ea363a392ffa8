import { TextInput } from '@mantine/core';
import type { Question } from '../../api/records';
import { Choices } from '../../ui/Choices';
import { inputId } from './missing';
import classes from './Questions.module.css';
import { Was } from './Was';

interface Props {
  questions: Question[];
  answers: Record<string, string>;
  answer: (code: string, value: string) => void;
  errors: Record<string, string>;
  /** What the assessment before says, by field, where it is something else now. */
  was?: Map<string, string>;
}

const yesNo = [
  { code: 'yes', label: 'Yes', mark: 'Y' },
  { code: 'no', label: 'No', mark: 'N' },
];

/** What to ask for this type of incident, worded to be said aloud. Answers open further questions. */
export function Questions({ questions, answers, answer, errors, was }: Props) {
  return (
    <div className={classes.questions}>
      {questions.map((q) => {
        const field = `answers.${q.code}`;
        const shared = { id: inputId(field), error: errors[field] };
        const value = answers[q.code] ?? '';
        if (q.kind === 'yesno' || q.kind === 'choice') {
          return (
            <div key={q.code}>
              <Choices
                {...shared}
                legend={q.text}
                required={q.required}
                options={q.kind === 'yesno' ? yesNo : (q.choices ?? [])}
                value={value}
                onChange={(code) => answer(q.code, code)}
              />
              <Was value={was?.get(field)} />
            </div>
          );
        }
        return (
          <div key={q.code}>
            <TextInput
              {...shared}
              label={q.text}
              required={q.required}
              withAsterisk={false}
              inputMode={q.kind === 'number' ? 'numeric' : undefined}
              value={value}
              onChange={(e) => answer(q.code, e.currentTarget.value)}
            />
            <Was value={was?.get(field)} />
          </div>
        );
      })}
    </div>
  );
}
