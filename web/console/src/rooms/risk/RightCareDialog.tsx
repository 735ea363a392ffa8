import { Button, Checkbox, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAct } from '../../api/act';
import { api, body } from '../../api/client';
import { keys } from '../../api/keys';
import { usePolicy } from '../../api/policy';
import type { RightCareForm } from '../../api/records';
import { Choices } from '../../ui/Choices';
import { DialogForm } from '../../ui/DialogForm';
import { ProblemNote } from '../../ui/ProblemNote';
import { partnersQuery } from '../referral/referrals';
import { refusedFields } from './refused';

interface Props {
  contact: string;
  /** The incident that it is about, where there is one. */
  incident?: string;
  opened: boolean;
  close: () => void;
}

const blank: Required<Omit<RightCareForm, 'incident'>> = {
  threshold: '',
  reason: '',
  agency: '',
  agencyTold: false,
  agencyNote: '',
  toldCaller: '',
  safetyNet: '',
};

/** Whether the police come under Right Care, Right Person. Where they do not: who does, what the caller was told, and what
    brings the police back in. */
export function RightCareDialog({ contact, incident, opened, close }: Props) {
  const { pack } = usePolicy();
  const [given, setGiven] = useState(blank);
  const set = (part: Partial<typeof blank>) => setGiven({ ...given, ...part });
  const { data: partners } = useQuery({ ...partnersQuery, enabled: opened });
  const decide = useAct(
    (input: RightCareForm, by) =>
      body(
        api.POST('/api/contacts/{id}/right-care', {
          headers: by,
          params: { path: { id: contact } },
          body: input,
        }),
      ),
    { touches: [keys.assessments(contact), keys.rightCare, ...(incident ? [keys.incident(incident)] : [])] },
  );
  const thresholds = pack.rightCare.thresholds ?? [];
  const comes = thresholds.find((t) => t.code === given.threshold)?.meets;
  const named = (partners ?? []).find((p) => p.label === given.agency);
  const submit = async () => {
    if (given.threshold === '') return;
    const agency = named?.code ?? given.agency;
    if ((await decide.run({ ...given, agency, ...(incident && { incident }) })) === undefined) return;
    setGiven(blank);
    close();
  };
  const errors = refusedFields(decide.problem);
  const text = (field: 'reason' | 'agencyNote' | 'toldCaller' | 'safetyNet', label: string) => (
    <Textarea
      label={label}
      autosize
      minRows={2}
      value={given[field]}
      error={errors[field]}
      onChange={(e) => set({ [field]: e.currentTarget.value })}
    />
  );
  return (
    <DialogForm {...{ opened, close, submit }} title="Right Care, Right Person" size="lg">
      <Choices
        legend="On which ground would the police come?"
        first
        required
        options={thresholds.map(({ code, label }) => ({ code, label }))}
        value={given.threshold}
        onChange={(threshold) => set({ threshold })}
        error={errors.threshold}
      />
      {comes === true && <p>On this ground the police come.</p>}
      {text('reason', comes === false ? 'Why none of the grounds is met' : 'Why')}
      {comes === false && (
        <>
          <TextInput
            label="Who takes care instead"
            description="A partner of the directory, or words"
            list="right-care-agencies"
            value={given.agency}
            error={errors.agency}
            onChange={(e) => set({ agency: e.currentTarget.value })}
          />
          <datalist id="right-care-agencies">
            {(partners ?? []).map((p) => (
              <option key={p.code} value={p.label}>
                {p.openNow ? 'open now' : 'closed now'}
              </option>
            ))}
          </datalist>
          <Checkbox
            label="They have been told"
            checked={given.agencyTold}
            onChange={(e) => set({ agencyTold: e.currentTarget.checked })}
          />
          {text(
            'agencyNote',
            given.agencyTold ? 'Who took it, and their reference' : 'Why not yet, and who will tell them',
          )}
          {text('toldCaller', 'What the caller was told')}
          {text('safetyNet', 'What brings the police back in')}
        </>
      )}
      <ProblemNote problem={Object.keys(errors).length > 0 ? null : decide.problem} again={decide.again} />
      <Button type="submit" loading={decide.busy} disabled={given.threshold === ''}>
        Decide
      </Button>
    </DialogForm>
  );
}
