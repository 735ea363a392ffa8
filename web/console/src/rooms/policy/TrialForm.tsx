import { NativeSelect } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { usePolicy } from '../../api/policy';
import type { IncidentType } from '../../api/records';
import { Questions } from '../risk/Questions';
import { TrialHistory } from './TrialHistory';
import { TrialLevels } from './TrialLevels';
import { TrialMarks } from './TrialMarks';
import classes from './TryRules.module.css';
import type { Trial } from './use-trial';

/** Where the work with an invented contact begins. */
export const trialTypeId = 'trial-type';

/** Everything that rules may look at, to be made up. */
export function TrialForm({ trial, types }: { trial: Trial; types: IncidentType[] }) {
  const { pack } = usePolicy();
  const { facts, type, model, set, errors } = trial;
  const begin = useRef<HTMLSelectElement>(null);
  useEffect(() => begin.current?.focus(), []);
  return (
    <div className={classes.form}>
      <NativeSelect
        ref={begin}
        id={trialTypeId}
        label="Type of the invented contact"
        data={[
          { value: '', label: 'Choose a type' },
          ...types.map((t) => ({ value: t.code, label: t.label })),
        ]}
        value={facts.type}
        error={errors.type}
        onChange={(e) => set({ type: e.currentTarget.value })}
      />
      {type && (
        <>
          <h3 className={classes.heading}>Ask: {type.label}</h3>
          <Questions
            questions={trial.questions}
            answers={facts.answers}
            answer={(code, value) => set({ answers: { ...facts.answers, [code]: value } })}
            errors={errors}
          />
          {model && (
            <TrialLevels
              model={model}
              levels={facts.levels}
              set={(element, value) => set({ levels: { ...facts.levels, [element]: value } })}
              errors={errors}
            />
          )}
          <h3 className={classes.heading}>The people</h3>
          <TrialMarks
            label="Flags"
            entries={pack.flags}
            given={facts.flags}
            give={(flags) => set({ flags })}
          />
          <TrialMarks
            label="Why they may be unable to keep safe"
            entries={pack.vulnerability.factors}
            given={facts.factors}
            give={(factors) => set({ factors })}
          />
          <h3 className={classes.heading}>What lies behind</h3>
          <TrialMarks
            label="Patterns"
            entries={pack.patterns}
            given={facts.patterns}
            give={(patterns) => set({ patterns })}
          />
          <TrialHistory history={facts.history} set={(history) => set({ history })} />
        </>
      )}
    </div>
  );
}
