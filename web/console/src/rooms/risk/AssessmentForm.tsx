import { Textarea } from '@mantine/core';
import { usePolicy } from '../../api/policy';
import { Saved } from '../../ui/Saved';
import { Advice } from './Advice';
import classes from './AssessmentForm.module.css';
import { ElementRow } from './ElementRow';
import { inputId, scaleOf } from './missing';
import { Questions } from './Questions';
import type { AssessingState } from './use-assessing';

/** The questions of the type, the elements of the risk model, and the rationale. */
export function AssessmentForm({ assessing }: { assessing: AssessingState }) {
  const { pack } = usePolicy();
  const { given, type, questions, set, errors, saving } = assessing;
  return (
    <section aria-label="Risk assessment" className={classes.form}>
      {type && (
        <>
          <h2 className={classes.heading}>Ask: {type.label}</h2>
          <Questions
            questions={questions}
            answers={given.answers}
            answer={(code, value) => set({ answers: { ...given.answers, [code]: value } })}
            errors={errors}
          />
          <Advice type={type} />
        </>
      )}
      <div className={classes.head}>
        <h2 className={classes.heading}>{pack.risk.label}</h2>
        <Saved saving={saving} />
      </div>
      <div>
        {(pack.risk.elements ?? []).map((element) => (
          <ElementRow
            key={element.code}
            element={element}
            scale={scaleOf(element, pack)}
            level={given.levels[element.code] ?? ''}
            note={given.notes[element.code] ?? ''}
            setLevel={(level) => set({ levels: { ...given.levels, [element.code]: level } })}
            setNote={(note) => set({ notes: { ...given.notes, [element.code]: note } })}
            error={errors[`levels.${element.code}`]}
          />
        ))}
      </div>
      <Textarea
        id={inputId('rationale')}
        label="Rationale"
        description="Why the risk is as you say, in your own words"
        required
        withAsterisk={false}
        autosize
        minRows={2}
        maxRows={8}
        value={given.rationale}
        error={errors.rationale}
        onChange={(e) => set({ rationale: e.currentTarget.value })}
      />
    </section>
  );
}
