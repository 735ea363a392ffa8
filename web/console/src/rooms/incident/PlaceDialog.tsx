import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Incident } from '../../api/records';
import { DialogForm } from '../../ui/DialogForm';
import { ProblemNote } from '../../ui/ProblemNote';
import { PlaceField } from '../place/PlaceField';
import type { Choice } from '../place/places';
import { useLocateIncident } from './decide';

interface Props {
  incident: Incident;
  opened: boolean;
  close: () => void;
}

interface Given {
  text: string;
  choice: Choice | null;
  reason: string;
}

const blank: Given = { text: '', choice: null, reason: '' };

/** Says that it is somewhere else. The earlier words stay in the log, and board and map move at once. */
export function PlaceDialog({ incident, opened, close }: Props) {
  const locate = useLocateIncident(incident, opened);
  const [given, setGiven] = useState(blank);
  const { text, choice, reason } = given;
  const submit = async () => {
    if (text.trim() === '' || reason.trim() === '') return;
    // Words that were changed after the choice name no point.
    const chosen = choice?.text === text ? choice : null;
    if ((await locate.run({ text: text.trim(), choice: chosen, reason: reason.trim() })) === undefined)
      return;
    setGiven(blank);
    close();
  };
  const { location } = incident;
  const near = location?.lat && location.lon ? { lat: location.lat, lon: location.lon } : null;
  const error = (field: string) => (locate.problem?.field === field ? locate.problem.detail : undefined);
  const take = (taken: Choice) => setGiven({ ...given, text: taken.text, choice: taken });
  return (
    <DialogForm {...{ opened, close, submit }} title={`Correct the place of ${incident.reference}`}>
      <p>
        Now: <strong>{incident.place || 'no place given'}</strong>
      </p>
      <PlaceField
        id="input-correct-place"
        label="Where it is"
        near={near}
        value={text}
        error={error('text')}
        typed={(next) => setGiven({ ...given, text: next })}
        choose={(_, taken) => take(taken)}
        chooseOther={take}
      />
      <p className="soft" role="status">
        {text.trim() !== '' &&
          (choice?.text === text
            ? 'A place on the map.'
            : 'Words alone: choose a place from the list to put it on the map.')}
      </p>
      <Textarea
        label="Why it is another place"
        autosize
        minRows={2}
        maxLength={4000}
        value={reason}
        error={error('reason')}
        onChange={(e) => setGiven({ ...given, reason: e.currentTarget.value })}
      />
      <ProblemNote problem={error('text') || error('reason') ? null : locate.problem} again={locate.again} />
      <Button type="submit" loading={locate.busy} disabled={text.trim() === '' || reason.trim() === ''}>
        Correct the place
      </Button>
    </DialogForm>
  );
}
