import { Button, NativeSelect, Select, Textarea } from '@mantine/core';
import { useState } from 'react';
import { usePolicy } from '../../api/policy';
import type { Incident } from '../../api/records';
import { DialogForm } from '../../ui/DialogForm';
import { ProblemNote } from '../../ui/ProblemNote';
import { blankCrime, CrimeFields } from './CrimeFields';
import { useClose } from './decide';

interface Props {
  incident: Incident;
  opened: boolean;
  close: () => void;
  /** Leads to the look that has to be made before closing. */
  look: () => void;
}

// Refusals that a look at the risk answers.
const wantsLook = ['incident.review-is-due', 'incident.closing-look-missing'];

/** Ends the log with a result. The closing type may differ from the opening one; both are kept. */
export function CloseDialog({ incident, opened, close, look }: Props) {
  const policy = usePolicy();
  const closing = useClose(incident, opened);
  // A result that needs somebody to have been there is no choice when nobody was.
  const results = (policy.pack.resultCodes ?? []).filter(
    (r) => !r.needsDeployment || incident.firstAssignedAt,
  );
  const [given, setGiven] = useState({ result: '', closingType: incident.type, note: '' });
  const [crime, setCrime] = useState(blankCrime);
  const { problem, again, busy } = closing;
  const type = policy.type(given.closingType);
  const mayBe =
    incident.crime !== null ||
    type?.mayBeCrime ||
    type?.theme === 'crime' ||
    problem?.code === 'incident.crime-undecided';
  const owed = mayBe && !incident.crime?.decided;
  const submit = async () => {
    const decided = {
      ...(crime.crime === 'crime' && { crimeReference: crime.reference.trim() }),
      ...(crime.crime === 'none' && { noCrimeReason: crime.reason }),
    };
    if ((await closing.run({ ...given, ...(owed && decided) })) !== undefined) close();
  };
  const error = (field: string) => (problem?.field === field ? problem.detail : undefined);
  return (
    <DialogForm {...{ opened, close, submit }} title={`Close ${incident.reference}`}>
      <NativeSelect
        label="Result"
        data-autofocus
        data={[{ value: '', label: 'Choose' }, ...results.map((r) => ({ value: r.code, label: r.label }))]}
        value={given.result}
        error={error('result')}
        onChange={(e) => setGiven({ ...given, result: e.currentTarget.value })}
      />
      <Select
        label="Closing type"
        description={`Opened as ${policy.typeLabel(incident.type)}`}
        searchable
        selectFirstOptionOnChange // Enter takes the type that was typed instead of closing with the old one
        selectFirstOptionOnDropdownOpen
        allowDeselect={false}
        data={policy.types.map((t) => ({ value: t.code, label: t.label }))}
        value={given.closingType}
        error={error('closingType')}
        onChange={(closingType) => closingType && setGiven({ ...given, closingType })}
      />
      {owed && <CrimeFields given={crime} set={(part) => setCrime({ ...crime, ...part })} error={error} />}
      <Textarea
        label="Note"
        autosize
        minRows={2}
        value={given.note}
        error={error('note')}
        onChange={(e) => setGiven({ ...given, note: e.currentTarget.value })}
      />
      <ProblemNote problem={problem} again={again} />
      {wantsLook.includes(problem?.code ?? '') && (
        <Button variant="filled" onClick={look}>
          Look at the risk now
        </Button>
      )}
      <Button
        type="submit"
        loading={busy}
        variant={wantsLook.includes(problem?.code ?? '') ? 'default' : 'filled'}
      >
        Close the incident
      </Button>
    </DialogForm>
  );
}
