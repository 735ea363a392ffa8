import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { usePolicy } from '../../api/policy';
import type { Choice, Incident } from '../../api/records';
import { may, useSession } from '../../api/session';
import { Choices } from '../../ui/Choices';
import { DialogForm } from '../../ui/DialogForm';
import { ProblemNote } from '../../ui/ProblemNote';
import { pictureQuery } from '../person/people';
import { safeWords } from '../person/words';
import { ReferralDialog } from '../referral/ReferralDialog';
import { type Resolving, useResolve } from './decide';
import { nothingGiven, promisedWith } from './outcome';
import classes from './ResolveDialog.module.css';
import { ResolveOutcome } from './ResolveOutcome';
import { RightCareNeeded } from './RightCareNeeded';
import { Solvability } from './Solvability';
import { SomebodyComes } from './SomebodyComes';

interface Props {
  incident: Incident;
  opened: boolean;
  close: () => void;
  rightCare: () => void;
  /** Leads to the request that a second person decides. */
  lower: () => void;
}

const choices = (entries: Choice[] | null) => [
  { value: '', label: 'Choose' },
  ...(entries ?? []).map((e) => ({ value: e.code, label: e.label })),
];

const agreements = [
  { code: 'yes', label: 'Agrees', mark: 'A' },
  { code: 'no', label: 'Does not agree', mark: 'D' },
  { code: 'not-asked', label: 'Was not asked', mark: 'N' },
];

const blank = {
  reason: '',
  outcome: '',
  note: '',
  agreed: '' as Resolving['agreed'] | '',
  agreedNote: '',
  solvability: {} as Record<string, string>,
};

/** Nobody needs to attend: why, what is done instead, and what the caller says to it. */
export function ResolveDialog({ incident, opened, close, rightCare, lower }: Props) {
  const policy = usePolicy();
  const { pack } = policy;
  const supervisor = may(useSession(), 'supervisor');
  const resolve = useResolve(incident, opened);
  const [given, setGiven] = useState(blank);
  const set = (part: Partial<typeof blank>) => setGiven({ ...given, ...part });
  const [promised, setPromised] = useState(nothingGiven);
  const [referring, setReferring] = useState(false);
  const known = useReach(incident, opened);
  const type = policy.type(incident.type);
  const attends = Object.values(given.solvability).includes('yes');
  const submit = async () => {
    if (given.agreed === '' || attends) return;
    const { agreed, ...rest } = given;
    const done = await resolve.run({ ...rest, agreed, ...promisedWith(given.outcome, promised, known) });
    if (done === undefined) return;
    setGiven(blank);
    setPromised(nothingGiven);
    close();
  };
  const { problem } = resolve;
  const error = (field: string) => (problem?.field === field ? problem.detail : undefined);
  // The referral is made in its own dialog, and this one goes on where it was.
  if (referring) {
    const { id, contact } = incident;
    const from = { incident: id, ...(contact && { contact }) };
    return <ReferralDialog from={from} opened={opened} close={() => setReferring(false)} />;
  }
  return (
    <DialogForm
      {...{ opened, close, submit }}
      size="lg"
      title={`Resolve ${incident.reference} without deployment`}
    >
      <ul className={classes.guidance} aria-label="Guidance">
        {(pack.resolution.guidance ?? []).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <SomebodyComes incident={incident} lower={lower} />
      <NativeSelect
        label="Why does nobody need to attend?"
        data-autofocus
        data={choices(pack.resolutionReasons)}
        value={given.reason}
        error={error('reason')}
        onChange={(e) => set({ reason: e.currentTarget.value })}
      />
      <RightCareNeeded {...{ incident, opened, rightCare }} reason={given.reason} />
      {type?.solvability && (
        <Solvability
          answers={given.solvability}
          answer={(code, value) => set({ solvability: { ...given.solvability, [code]: value } })}
          error={error}
        />
      )}
      <NativeSelect
        label="What was done for the caller?"
        data={choices(pack.resolutionOutcomes)}
        value={given.outcome}
        error={error('outcome')}
        onChange={(e) => set({ outcome: e.currentTarget.value })}
      />
      <ResolveOutcome
        {...{ incident, known, error }}
        outcome={given.outcome}
        given={promised}
        set={(part) => setPromised({ ...promised, ...part })}
        refer={() => setReferring(true)}
      />
      <Choices
        legend="What does the caller say to nobody coming?"
        required
        options={agreements}
        value={given.agreed}
        onChange={(agreed) => set({ agreed: agreed as Resolving['agreed'] })}
        error={error('agreed')}
      />
      {given.agreed === 'no' && !supervisor && (
        <p className={classes.needed}>Only a supervisor can resolve it against the caller's wish. Ask one.</p>
      )}
      {given.agreed !== '' && (
        <TextInput
          label={given.agreed === 'not-asked' ? 'Why the caller was not asked' : 'Their words'}
          value={given.agreedNote}
          error={error('agreedNote')}
          onChange={(e) => set({ agreedNote: e.currentTarget.value })}
        />
      )}
      <Textarea
        label="Note"
        autosize
        minRows={2}
        value={given.note}
        error={error('note')}
        onChange={(e) => set({ note: e.currentTarget.value })}
      />
      <ProblemNote problem={problem?.field ? null : problem} again={resolve.again} />
      <Button type="submit" loading={resolve.busy} disabled={given.agreed === '' || attends}>
        Resolve without deployment
      </Button>
    </DialogForm>
  );
}

/** Where the caller can be rung, and how safely, as far as the contact and the person's record say. */
function useReach(incident: Incident, opened: boolean) {
  const contact = incident.contact ?? '';
  const picture = useQuery({ ...pictureQuery(contact), enabled: opened && contact !== '' }).data;
  const safe = picture?.safeContact;
  return { number: safe?.number || incident.caller?.number || '', safeWay: safe ? safeWords(safe) : '' };
}
