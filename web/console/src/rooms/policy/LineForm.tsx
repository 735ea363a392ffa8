import { AdviceForm } from './AdviceForm';
import { Findings } from './Findings';
import type { Finding } from './findings';
import { QuestionForm } from './QuestionForm';
import { type EditedSet, questionId } from './questionset';
import classes from './SetEditor.module.css';

interface Props {
  id: string;
  set: EditedSet;
  put: (set: EditedSet) => void;
  national: boolean;
  /** What the server finds wrong with this line. */
  findings: Finding[];
}

/** The fields of the chosen line, with what is wrong with it. */
export function LineForm({ id, set, put, national, findings }: Props) {
  const at = set.questions.findIndex((q) => questionId(q.code) === id);
  const question = set.questions[at];
  const line = set.advice.find((a) => a.id === id);
  return (
    <section aria-label="The chosen line" className={classes.form}>
      <h3>{question ? `Question ${at + 1}` : 'Advice'}</h3>
      {national && (
        <p className={classes.note}>
          This belongs to the national core: it cannot be taken out or {question ? 'weakened' : 'changed'}.
          {question
            ? ' You may say it in other words, and let an answer ask for a more urgent grade.'
            : ' Add your own advice beside it.'}
        </p>
      )}
      {findings.length > 0 && <Findings findings={findings} />}
      {question && (
        <QuestionForm
          key={id}
          question={question}
          earlier={set.questions.slice(0, at)}
          put={(next) => put({ ...set, questions: set.questions.with(at, next) })}
        />
      )}
      {line && (
        <AdviceForm
          key={id}
          line={line}
          put={(next) => put({ ...set, advice: set.advice.map((a) => (a.id === id ? next : a)) })}
        />
      )}
    </section>
  );
}
