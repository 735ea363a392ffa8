import { TextInput } from '@mantine/core';
import type { Question } from '../../api/records';
import { Choices } from '../../ui/Choices';
import { inputId } from './missing';
import classes from './Questions.module.css';

interface Props {
  questions: Question[];
  answers: Record<string, string>;
  answer: (code: string, value: string) => void;
  errors: Record<string, string>;
}

const yesNo = [
  { code: 'yes', label: 'Yes', mark: 'Y' },
  { code: 'no', label: 'No', mark: 'N' },
];

/** What to ask for this type of incident, worded to be said aloud. Answers open further questions. */
export function Questions({ questions, answers, answer, errors }: Props) {
  return (
    <div className={classes.questions}>
      {questions.map((q) => {
        const field = `answers.${q.code}`;
        const shared = { id: inputId(field), error: errors[field] };
        const value = answers[q.code] ?? '';
        if (q.kind === 'yesno' || q.kind === 'choice') {
          return (
            <Choices
              key={q.code}
              {...shared}
              legend={q.text}
              required={q.required}
              options={q.kind === 'yesno' ? yesNo : (q.choices ?? [])}
              value={value}
              onChange={(code) => answer(q.code, code)}
            />
          );
        }
        return (
          <TextInput
            key={q.code}
            {...shared}
            label={q.text}
            required={q.required}
            withAsterisk={false}
            inputMode={q.kind === 'number' ? 'numeric' : undefined}
            value={value}
            onChange={(e) => answer(q.code, e.currentTarget.value)}
          />
        );
      })}
    </div>
  );
}
