import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { labelOf, usePolicy } from '../../api/policy';
import type { Incident } from '../../api/records';
import { when } from '../../ui/clock';
import { DialogForm } from '../../ui/DialogForm';
import { ProblemNote } from '../../ui/ProblemNote';
import { blankCrime, CrimeFields } from './CrimeFields';
import { useDecideCrime } from './decide';

interface Props {
  incident: Incident;
  opened: boolean;
  close: () => void;
}

/** Whether a crime is recorded. A later decision stands beside the earlier one. */
export function CrimeDialog({ incident, opened, close }: Props) {
  const { pack } = usePolicy();
  const decide = useDecideCrime(incident, opened);
  const [given, setGiven] = useState(blankCrime);
  const [note, setNote] = useState('');
  const before = (incident.crimeDecisions ?? []).at(-1);
  const submit = async () => {
    if (given.crime === '') return;
    const crime = given.crime === 'crime';
    const done = await decide.run({
      crime,
      ...(crime ? { reference: given.reference.trim() } : { reason: given.reason }),
      ...(note.trim() && { note: note.trim() }),
    });
    if (done === undefined) return;
    setGiven(blankCrime);
    setNote('');
    close();
  };
  const error = (field: string) => (decide.problem?.field === field ? decide.problem.detail : undefined);
  return (
    <DialogForm {...{ opened, close, submit }} title={`Crime decision for ${incident.reference}`}>
      {incident.crime?.dueAt && !before && <p>Due by {when(incident.crime.dueAt)}.</p>}
      {before && (
        <p>
          Decided before:{' '}
          {before.crime ? `crime ${before.reference}` : labelOf(pack.crime.noCrimeReasons, before.reason)},{' '}
          {before.by.name}, {when(before.at)}. The note says why it is now otherwise.
        </p>
      )}
      <CrimeFields first given={given} set={(part) => setGiven({ ...given, ...part })} error={error} />
      <Textarea
        label="Note"
        autosize
        minRows={2}
        value={note}
        error={error('note')}
        onChange={(e) => setNote(e.currentTarget.value)}
      />
      <ProblemNote problem={decide.problem?.field ? null : decide.problem} again={decide.again} />
      <Button type="submit" loading={decide.busy} disabled={given.crime === ''}>
        Decide
      </Button>
    </DialogForm>
  );
}
