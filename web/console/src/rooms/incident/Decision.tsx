import { Button, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useAct } from '../../api/act';
import { api, body } from '../../api/client';
import { keys } from '../../api/keys';
import { usePolicy } from '../../api/policy';
import type { Contact } from '../../api/records';
import { Choices } from '../../ui/Choices';
import { Do } from '../../ui/Do';
import { useCommands } from '../../ui/keys/use-commands';
import { ProblemNote } from '../../ui/ProblemNote';
import { Saved } from '../../ui/Saved';
import { useDraft } from '../../ui/use-draft';
import { handIn } from '../contact/handing-in';
import { inputId } from '../risk/missing';
import type { AssessingState } from '../risk/use-assessing';
import classes from './Decision.module.css';
import { ProposalNote } from './ProposalNote';

interface Opening {
  grade: string;
  justification: string;
  summary: string;
  area: '' | 'urban' | 'rural';
}

const blank: Opening = { grade: '', justification: '', summary: '', area: '' };
const areas = [
  { code: 'urban', label: 'Urban' },
  { code: 'rural', label: 'Rural' },
];

/** The grade: what the rules propose and why, what the handler decides and why. Opens the incident. */
export function Decision({ contact, assessing }: { contact: Contact; assessing: AssessingState }) {
  const another = (contact.incidents ?? []).length > 0;
  const [shown, setShown] = useState(!another);
  if (!shown) {
    return (
      <Button variant="default" onClick={() => setShown(true)} style={{ justifySelf: 'start' }}>
        Open another incident from this contact
      </Button>
    );
  }
  return <DecisionForm contact={contact} assessing={assessing} opened={() => setShown(false)} />;
}

interface FormProps {
  contact: Contact;
  assessing: AssessingState;
  opened: () => void;
}

function DecisionForm({ contact, assessing, opened }: FormProps) {
  const policy = usePolicy();
  const queries = useQueryClient();
  const draft = useDraft<Opening>(`incident-${contact.id}`, blank);
  const { value, set } = draft;
  const proposal = assessing.proposal;
  const open = useAct(
    async (given: Opening, by) => {
      // The caller may be saved later: nobody waits for a name before somebody is sent.
      await handIn(contact.id, ['place', 'notes', 'type']);
      const { type, place } = queries.getQueryData<Contact>(keys.contact(contact.id)) ?? contact;
      return body(
        api.POST('/api/incidents', {
          headers: by,
          body: {
            contact: contact.id,
            type: type ?? '',
            place: place ?? '',
            grade: given.grade,
            justification: given.justification,
            summary: given.summary,
            ...(given.area && { area: given.area }),
          },
        }),
      );
    },
    {
      touches: [keys.contact(contact.id), keys.incidents],
      done: () => {
        draft.finished(blank);
        opened();
      },
    },
  );
  const command = {
    id: 'open-incident',
    label: 'Open incident',
    group: 'Contact',
    keys: 'Ctrl+Enter',
    when: () => !open.busy,
    run: () => void open.run(value),
  };
  useCommands([command]);
  const error = (field: string) => (open.problem?.field === field ? open.problem.detail : undefined);
  const differs = value.grade !== '' && proposal?.grade !== undefined && value.grade !== proposal.grade;
  return (
    <section aria-label="Grade and incident" className={classes.decision}>
      <div className={classes.head}>
        <h2>Grade and incident</h2>
        <Saved saving={draft.saving} />
      </div>
      <ProposalNote proposal={proposal} />
      <Choices
        id={inputId('grade')}
        legend="My decision"
        required
        options={policy.grades}
        value={value.grade}
        onChange={(grade) => set({ grade })}
        error={error('grade')}
      />
      {differs && (
        <p className={classes.differs}>
          You decide otherwise than proposed. Say why: the reason is read when the response is looked at.
        </p>
      )}
      <Textarea
        id={inputId('justification')}
        label="Why this grade"
        required
        withAsterisk={false}
        autosize
        minRows={2}
        value={value.justification}
        error={error('justification')}
        onChange={(e) => set({ justification: e.currentTarget.value })}
      />
      <div className={classes.two}>
        <TextInput
          label="Summary for the incident list"
          value={value.summary}
          error={error('summary')}
          onChange={(e) => set({ summary: e.currentTarget.value })}
        />
        <Choices
          legend="Area"
          options={areas}
          value={value.area}
          onChange={(area) => set({ area: area as Opening['area'] })}
          error={error('area')}
        />
      </div>
      {error('place') && <p className={classes.differs}>{error('place')}</p>}
      <ProblemNote problem={open.problem} again={open.again} />
      <Do command={command} size="sm" style={{ justifySelf: 'start' }} />
    </section>
  );
}
