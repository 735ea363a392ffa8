import { Button, Modal, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { usePolicy } from '../../api/policy';
import type { Incident } from '../../api/records';
import { Choices } from '../../ui/Choices';
import { ProblemNote } from '../../ui/ProblemNote';
import { useRegrade } from './decide';

interface Props {
  incident: Incident;
  opened: boolean;
  close: () => void;
}

/** Another grade, always with a reason. Lowering is refused to all but supervisors, by the server. */
export function RegradeDialog({ incident, opened, close }: Props) {
  const policy = usePolicy();
  const regrade = useRegrade(incident, opened);
  const [grade, setGrade] = useState('');
  const [justification, setJustification] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if ((await regrade.run({ grade, justification })) === undefined) return;
    setGrade('');
    setJustification('');
    close();
  };
  const error = (field: string) => (regrade.problem?.field === field ? regrade.problem.detail : undefined);
  return (
    <Modal opened={opened} onClose={close} title={`Grade ${incident.reference} anew`} size="lg">
      <form onSubmit={submit} style={{ display: 'grid', gap: 12 }}>
        <p>Now: {policy.grade(incident.grade)?.label ?? incident.grade}</p>
        <Choices
          legend="New grade"
          required
          options={policy.grades}
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
        <ProblemNote problem={regrade.problem} again={regrade.again} />
        <Button type="submit" loading={regrade.busy} disabled={grade === ''}>
          Set the grade
        </Button>
      </form>
    </Modal>
  );
}
