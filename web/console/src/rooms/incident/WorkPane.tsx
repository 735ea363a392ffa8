import { Select } from '@mantine/core';
import { useEffect } from 'react';
import { usePolicy } from '../../api/policy';
import type { Incident } from '../../api/records';
import { handIn } from '../../ui/DialogForm';
import { Do } from '../../ui/Do';
import type { Command } from '../../ui/keys/registry';
import { useCommands } from '../../ui/keys/use-commands';
import { Pane } from '../../ui/Pane';
import { ProblemNote } from '../../ui/ProblemNote';
import { AssessmentForm } from '../risk/AssessmentForm';
import { goTo, MissingList } from '../risk/MissingList';
import { inputId } from '../risk/missing';
import { AskDelay } from './AskDelay';
import { AskLower } from './AskLower';
import { Meanwhile } from './Meanwhile';
import { OldDraft } from './OldDraft';
import { ProposalNote } from './ProposalNote';
import { RaiseGrade } from './RaiseGrade';
import { type Look, useLook } from './use-look';
import { VictimContact } from './VictimContact';
import classes from './WorkPane.module.css';
import type { Work } from './work';

interface Props {
  incident: Incident;
  contact: string;
  work: Work;
  close: () => void;
}

const words: Record<Work, { title: string; button: string }> = {
  reassess: { title: 'Look at the risk again', button: 'Save this look' },
  closing: { title: 'Look at the risk before closing', button: 'Save this look' },
  lower: { title: 'Ask to lower grade or risk', button: 'Ask a second person' },
  delay: { title: 'Ask for a delay', button: 'Ask a second person' },
};

/** A look at the risk beside the log, prefilled with the last one, and what is asked for on the strength of it. */
export function WorkPane({ incident, contact, work, close }: Props) {
  const look = useLook(incident, contact, work, close);
  const leave = {
    id: 'leave-look',
    label: 'Back to the record',
    group: 'Incident',
    keys: 'Escape',
    run: close,
  };
  useCommands([leave]);
  if (!look.offered) return <LookForm incident={incident} work={work} look={look} leave={leave} />;
  return (
    <Pane
      title={words[work].title}
      tools={<Do command={leave} variant="default" size="compact-sm" />}
      className={classes.pane}
    >
      <OldDraft
        newest={look.last}
        rationale={look.given.rationale}
        takeUp={look.takeUp}
        beginAfresh={look.beginAfresh}
      />
    </Pane>
  );
}

interface FormProps {
  incident: Incident;
  work: Work;
  look: Look;
  leave: Command;
}

function LookForm({ incident, work, look, leave }: FormProps) {
  const { given, set, missing, errors, send } = look;
  const save = {
    id: 'save-look',
    label: words[work].button,
    group: 'Incident',
    keys: 'Ctrl+S',
    bar: 1,
    when: () => !send.busy,
    run: () => {
      const first = missing[0];
      if (first) goTo(first.field);
      else void send.run(given);
    },
  };
  useCommands([save]);
  useEffect(() => goTo('victim'), []);
  const asks = { incident, look };
  return (
    <Pane
      title={words[work].title}
      tools={<Do command={leave} variant="default" size="compact-sm" />}
      className={classes.pane}
      foot={
        <div className={classes.foot}>
          <Meanwhile entries={look.unread} read={look.read} />
          <MissingList missing={missing} owing={look.proposal?.owing} />
          <ProblemNote problem={send.problem} again={send.again} />
          <Do command={save} style={{ justifySelf: 'start' }} />
        </div>
      }
    >
      <form
        className={classes.form}
        onKeyDown={handIn}
        onSubmit={(event) => {
          event.preventDefault();
          save.run();
        }}
      >
        <VictimContact look={look} why={work === 'reassess'} />
        <TypeOfLook type={given.type} set={(type) => set({ type })} error={errors.type} />
        <AssessmentForm {...look} before={look.last} />
        <ProposalNote proposal={look.proposal} />
        {work === 'lower' && <AskLower {...asks} />}
        {work === 'delay' && <AskDelay {...asks} />}
        {(work === 'reassess' || work === 'closing') && <RaiseGrade {...asks} />}
      </form>
    </Pane>
  );
}

/** What it is by now; another type may ask other questions. */
function TypeOfLook({ type, set, error }: { type: string; set: (type: string) => void; error?: string }) {
  const policy = usePolicy();
  return (
    <Select
      id={inputId('type')}
      label="What it is by now"
      searchable
      allowDeselect={false}
      openOnFocus={false}
      selectFirstOptionOnChange
      selectFirstOptionOnDropdownOpen
      data={policy.types.map((t) => ({ value: t.code, label: t.label }))}
      value={type}
      error={error}
      onChange={(code) => code && set(code)}
    />
  );
}
