import { Button, Modal, NativeSelect, Select, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { usePolicy } from '../../api/policy';
import type { Incident } from '../../api/records';
import { ProblemNote } from '../../ui/ProblemNote';
import { useClose } from './decide';

interface Props {
  incident: Incident;
  opened: boolean;
  close: () => void;
}

/** Ends the log with a result. The closing type may differ from the opening one; both are kept. */
export function CloseDialog({ incident, opened, close }: Props) {
  const policy = usePolicy();
  const closing = useClose(incident, opened);
  // A result that needs somebody to have been there is no choice when nobody was.
  const results = (policy.pack.resultCodes ?? []).filter(
    (r) => !r.needsDeployment || incident.firstAssignedAt,
  );
  const [given, setGiven] = useState({ result: '', closingType: incident.type, note: '' });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if ((await closing.run(given)) !== undefined) close();
  };
  const { problem, again, busy } = closing;
  const error = (field: string) => (problem?.field === field ? problem.detail : undefined);
  return (
    <Modal opened={opened} onClose={close} title={`Close ${incident.reference}`}>
      <form onSubmit={submit} style={{ display: 'grid', gap: 12 }}>
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
        <Textarea
          label="Note"
          autosize
          minRows={2}
          value={given.note}
          error={error('note')}
          onChange={(e) => setGiven({ ...given, note: e.currentTarget.value })}
        />
        <ProblemNote problem={problem} again={again} />
        <Button type="submit" loading={busy}>
          Close the incident
        </Button>
      </form>
    </Modal>
  );
}
