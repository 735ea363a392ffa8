import { Textarea } from '@mantine/core';
import { usePolicy } from '../../api/policy';
import type { Incident } from '../../api/records';
import { Choices } from '../../ui/Choices';
import { inputId } from '../risk/missing';
import type { Look } from './use-look';
import classes from './WorkPane.module.css';

/** With a look the grade can be raised at once; to lower it takes a second person. */
export function RaiseGrade({ incident, look }: { incident: Incident; look: Look }) {
  const policy = usePolicy();
  const { given, set, errors, passedOver, proposal } = look;
  const now = policy.grade(incident.grade);
  const higher = policy.grades.filter((g) => now === undefined || g.rank < now.rank);
  const label = now?.label ?? incident.grade;
  return (
    <section className={classes.asked} aria-label="Grade">
      <h3>Grade</h3>
      {higher.length === 0 ? (
        <p className="soft">{label} is the most urgent grade already.</p>
      ) : (
        <Choices
          id={inputId('grade')}
          legend="Keep the grade, or raise it now"
          options={[{ code: '', label: `Keep ${label}`, mark: 'K' }, ...higher]}
          value={given.grade}
          onChange={(grade) => set({ grade })}
          error={errors.grade}
        />
      )}
      {passedOver && proposal && (
        <p className={classes.differs}>
          The rules propose {policy.grade(proposal.grade)?.label ?? proposal.grade}, which is more urgent.
          Take it, or say why not.
        </p>
      )}
      {(given.grade || passedOver) && (
        <Textarea
          id={inputId('justification')}
          label={given.grade ? 'Why this grade' : 'Why not the grade proposed'}
          autosize
          minRows={2}
          value={given.justification}
          error={errors.justification}
          onChange={(e) => set({ justification: e.currentTarget.value })}
        />
      )}
    </section>
  );
}
