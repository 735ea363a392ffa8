import { Button } from '@mantine/core';
import { useState } from 'react';
import { usePolicy } from '../../api/policy';
import type { IncidentType } from '../../api/records';
import { GradeMark } from '../../ui/GradeMark';
import { Pane } from '../../ui/Pane';
import { Advice } from '../risk/Advice';
import { MissingList } from '../risk/MissingList';
import { asked, emptyAssessing, missing } from '../risk/missing';
import { Questions } from '../risk/Questions';
import { raised } from './questionset';
import classes from './SetPreview.module.css';

/** The form as handlers would have it before them, to be tried out: answers open questions, and nothing is kept. */
export function SetPreview({ type }: { type: IncidentType }) {
  const policy = usePolicy();
  const [answers, setAnswers] = useState<Record<string, string>>({});
  const questions = asked(type, answers);
  const raises = raised(questions, answers);
  const urgent = [type.defaultGrade, ...raises.map((r) => r.atLeast)]
    .flatMap((code) => policy.grade(code) ?? [])
    .toSorted((a, b) => a.rank - b.rank)[0];
  const lacks = missing({ ...emptyAssessing, type: type.code, answers }, type, undefined).filter((m) =>
    m.field.startsWith('answers.'),
  );
  return (
    <Pane
      title="Try it out"
      aside="nothing is kept"
      tools={
        <Button size="compact-sm" variant="default" onClick={() => setAnswers({})}>
          Clear the answers
        </Button>
      }
      foot={<MissingList missing={lacks} />}
    >
      <div className={classes.body} id="policy-preview">
        <h3 className={classes.heading}>Ask: {type.label}</h3>
        <Questions
          questions={questions}
          answers={answers}
          answer={(code, value) => setAnswers({ ...answers, [code]: value })}
          errors={{}}
        />
        <div role="status">
          <h3 className={classes.heading}>The questions alone ask for</h3>
          <p>{urgent ? <GradeMark code={urgent.code} label /> : 'No grade'}</p>
          <ul className={classes.raises}>
            {raises.map((r) => (
              <li key={r.answer + r.because}>
                {r.because || '(no reason yet)'}{' '}
                <strong>{policy.grade(r.atLeast)?.label ?? r.atLeast}</strong>
              </li>
            ))}
          </ul>
        </div>
        <Advice type={type} />
      </div>
    </Pane>
  );
}
