import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { usePolicy } from '../../api/policy';
import type { Choice, Question } from '../../api/records';
import { answersOf, codeFrom, moved, withoutChoice, withRaise } from './questionset';
import classes from './SetEditor.module.css';

interface Props {
  question: Question;
  put: (question: Question) => void;
}

/** The answers to a question from the least to the most worrying, and what each asks for of itself. */
export function AnswerRows({ question, put }: Props) {
  const { grades } = usePolicy();
  const answers = answersOf(question);
  const own = question.kind === 'choice';
  const raise = (code: string) => question.raises?.find((r) => r.answer === code);
  return (
    <div>
      <table className={classes.answers}>
        <caption>Answers, from the least to the most worrying</caption>
        <thead>
          <tr>
            <th>Answer</th>
            <th>Asks for at least</th>
            <th>Because</th>
            {own && <th>Order</th>}
          </tr>
        </thead>
        <tbody>
          {answers.map((answer, at) => (
            <tr key={answer.code}>
              <td>{own ? <Label {...{ question, put, answer }} /> : answer.label}</td>
              <td>
                <NativeSelect
                  size="xs"
                  aria-label={`${answer.label}: asks for at least`}
                  data={[
                    { value: '', label: 'Nothing of itself' },
                    ...grades.map((g) => ({ value: g.code, label: g.label })),
                  ]}
                  value={raise(answer.code)?.atLeast ?? ''}
                  onChange={(e) => put(withRaise(question, answer.code, { atLeast: e.currentTarget.value }))}
                />
              </td>
              <td>
                <TextInput
                  size="xs"
                  aria-label={`${answer.label}: because`}
                  disabled={!raise(answer.code)}
                  value={raise(answer.code)?.because ?? ''}
                  onChange={(e) => put(withRaise(question, answer.code, { because: e.currentTarget.value }))}
                />
              </td>
              {own && <Order {...{ question, put, answer, at }} last={at === answers.length - 1} />}
            </tr>
          ))}
        </tbody>
      </table>
      {own && <AddAnswer question={question} put={put} />}
    </div>
  );
}

type One = Props & { answer: Choice };

function Label({ question, put, answer }: One) {
  const rename = (label: string) =>
    put({
      ...question,
      choices: question.choices?.map((c) => (c.code === answer.code ? { ...c, label } : c)),
    });
  return (
    <TextInput
      size="xs"
      aria-label={`Words of the answer ${answer.code}`}
      value={answer.label}
      onChange={(e) => rename(e.currentTarget.value)}
    />
  );
}

function Order({ question, put, answer, at, last }: One & { at: number; last: boolean }) {
  const move = (by: number) => put({ ...question, choices: moved(question.choices ?? [], at, by) });
  const button = (sign: string, words: string, run: () => void, disabled = false) => (
    <button
      type="button"
      className={classes.small}
      aria-label={`${answer.label}: ${words}`}
      title={words}
      disabled={disabled}
      onClick={run}
    >
      {sign}
    </button>
  );
  return (
    <td style={{ whiteSpace: 'nowrap' }}>
      {button('↑', 'less worrying', () => move(-1), at === 0)}{' '}
      {button('↓', 'more worrying', () => move(1), last)}{' '}
      {button('×', 'take out', () => put(withoutChoice(question, answer.code)))}
    </td>
  );
}

function AddAnswer({ question, put }: Props) {
  const [label, setLabel] = useState('');
  const add = () => {
    const choices = question.choices ?? [];
    if (label.trim() === '') return;
    const code = codeFrom(
      label,
      choices.map((c) => c.code),
    );
    put({ ...question, choices: [...choices, { code, label: label.trim() }] });
    setLabel('');
  };
  return (
    <TextInput
      size="xs"
      aria-label="A further answer"
      placeholder="A further answer; Enter adds it"
      value={label}
      onChange={(e) => setLabel(e.currentTarget.value)}
      onKeyDown={(e) => {
        if (e.key !== 'Enter') return;
        e.preventDefault();
        add();
      }}
      onBlur={add}
    />
  );
}
