import { Checkbox, NativeSelect, Textarea } from '@mantine/core';
import type { Question } from '../../api/records';
import { AnswerRows } from './AnswerRows';
import { AskedWhen } from './AskedWhen';
import { answersOf, withKind } from './questionset';
import classes from './SetEditor.module.css';
import { kinds } from './words';

interface Props {
  question: Question;
  /** The questions that stand before it. */
  earlier: Question[];
  put: (question: Question) => void;
}

/** Which answers worry, of the kinds that can run either way; the first is what is meant if nothing is said. */
const directions: Record<string, { value: string; label: string }[]> = {
  yesno: [
    { value: '', label: 'Yes' },
    { value: 'no', label: 'No' },
  ],
  number: [
    { value: '', label: 'A larger number' },
    { value: 'fewer', label: 'A smaller number' },
  ],
};

/** One question: its words, how it is answered, when it is asked, and what its answers ask for. */
export function QuestionForm({ question, earlier, put }: Props) {
  const worse = directions[question.kind];
  const turn = (value: string) => {
    const { worse: _, ...rest } = question;
    put(value === '' ? rest : { ...rest, worse: value });
  };
  return (
    <>
      <Textarea
        id="edit-first"
        label="The question, as it is said aloud"
        autosize
        minRows={1}
        maxRows={4}
        value={question.text}
        onChange={(e) => put({ ...question, text: e.currentTarget.value })}
      />
      <div className={classes.three}>
        <NativeSelect
          label="Answered"
          data={kinds}
          value={question.kind}
          onChange={(e) => put(withKind(question, e.currentTarget.value))}
        />
        {worse && (
          <NativeSelect
            label="The worrying answer"
            data={worse}
            value={worse.some((w) => w.value === question.worse) ? question.worse : ''}
            onChange={(e) => turn(e.currentTarget.value)}
          />
        )}
        <Checkbox
          label="Must be answered"
          checked={question.required}
          onChange={(e) => put({ ...question, required: e.currentTarget.checked })}
          style={{ paddingBottom: 8 }}
        />
      </div>
      <AskedWhen {...{ question, earlier, put }} />
      {(question.kind === 'choice' || answersOf(question).length > 0) && (
        <AnswerRows {...{ question, put }} />
      )}
      <p className={classes.note}>Rules and records know this question as “{question.code}”.</p>
    </>
  );
}
