import { Textarea } from '@mantine/core';
import { usePolicy } from '../../api/policy';
import type { Incident } from '../../api/records';
import { Choices } from '../../ui/Choices';
import { inputId } from '../risk/missing';
import type { Look } from './use-look';
import classes from './WorkPane.module.css';

/** What is to be lower, and why. A supervisor who did not ask reads it beside both assessments. */
export function AskLower({ incident, look }: { incident: Incident; look: Look }) {
  const policy = usePolicy();
  const { given, set, errors } = look;
  const grade = policy.grade(incident.grade);
  const grades = policy.grades.filter((g) => grade === undefined || g.rank > grade.rank);
  const levels = (policy.pack.riskLevels ?? []).filter((l) => policy.graver(incident.risk, l.code));
  const graver = given.askedRisk !== '' && policy.graver(given.risk, given.askedRisk);
  return (
    <section className={classes.asked} aria-label="What is asked for">
      <h3>What is asked for</h3>
      <Choices
        id={inputId('grade')}
        legend="Grade"
        options={[{ code: '', label: `Keep ${grade?.label ?? incident.grade}`, mark: 'K' }, ...grades]}
        value={given.grade}
        onChange={(code) => set({ grade: code })}
        error={errors.grade}
      />
      {levels.length > 0 && (
        <Choices
          legend="Standing risk"
          options={[
            { code: '', label: `Keep ${policy.level(incident.risk)?.label ?? incident.risk}`, mark: 'K' },
            ...levels.map(({ code, label, mark, tone }) => ({ code, label, mark, tone })),
          ]}
          value={given.askedRisk}
          onChange={(code) => set({ askedRisk: code })}
        />
      )}
      {graver && (
        <p className={classes.differs}>Your own judgement above is graver than the risk that you ask for.</p>
      )}
      <Textarea
        id={inputId('reason')}
        label="Why it can be lower"
        description="The supervisor decides on this and on the two assessments"
        autosize
        minRows={2}
        value={given.reason}
        error={errors.reason}
        onChange={(e) => set({ reason: e.currentTarget.value })}
      />
    </section>
  );
}
