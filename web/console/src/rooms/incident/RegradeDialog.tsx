import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { usePolicy } from '../../api/policy';
import type { Incident } from '../../api/records';
import { Choices } from '../../ui/Choices';
import { DialogForm } from '../../ui/DialogForm';
import { ProblemNote } from '../../ui/ProblemNote';
import { useRegrade } from './decide';

interface Props {
  incident: Incident;
  opened: boolean;
  close: () => void;
  /** Leads to the request that a second person decides. */
  lower: () => void;
}

/** A more urgent grade, at once and with a reason. A less urgent one is asked for, and somebody else decides. */
export function RegradeDialog({ incident, opened, close, lower }: Props) {
  const policy = usePolicy();
  const regrade = useRegrade(incident, opened);
  const [grade, setGrade] = useState('');
  const [justification, setJustification] = useState('');
  const now = policy.grade(incident.grade);
  const higher = policy.grades.filter((g) => now === undefined || g.rank < now.rank);
  const submit = async () => {
    if (grade === '' || (await regrade.run({ grade, justification })) === undefined) return;
    setGrade('');
    setJustification('');
    close();
  };
  const error = (field: string) => (regrade.problem?.field === field ? regrade.problem.detail : undefined);
  return (
    <DialogForm
      {...{ opened, close }}
      title={`Raise the grade of ${incident.reference}`}
      submit={submit}
      size="lg"
    >
      <p>Now: {now?.label ?? incident.grade}</p>
      {higher.length > 0 ? (
        <>
          <Choices
            legend="New grade"
            first
            required
            options={higher}
            value={grade}
            onChange={setGrade}
            error={error('grade')}
          />
          <Textarea
            label="Why"
            required
            withAsterisk={false}
            autosize
            minRows={2}
            value={justification}
            error={error('justification')}
            onChange={(e) => setJustification(e.currentTarget.value)}
          />
        </>
      ) : (
        <p className="soft">This is the most urgent grade already.</p>
      )}
      <ProblemNote problem={regrade.problem?.field ? null : regrade.problem} again={regrade.again} />
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
        {higher.length > 0 && (
          <Button type="submit" loading={regrade.busy} disabled={grade === ''}>
            Raise the grade
          </Button>
        )}
        <Button variant="default" onClick={lower} style={{ marginLeft: 'auto' }}>
          Less urgent? Ask a second person
        </Button>
      </div>
    </DialogForm>
  );
}
