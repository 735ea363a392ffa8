import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useEffect } from 'react';
import type { Contact } from '../../api/records';
import { Do } from '../../ui/Do';
import { useCommands } from '../../ui/keys/use-commands';
import { ProblemNote } from '../../ui/ProblemNote';
import { Decision } from '../incident/Decision';
import { PeopleInvolved } from '../person/PeopleInvolved';
import { PictureStrip } from '../person/PictureStrip';
import type { Seeker } from '../person/seeker';
import { CallerLocations } from '../place/CallerLocations';
import { ReferralList } from '../referral/ReferralList';
import { AssessmentForm } from '../risk/AssessmentForm';
import { DeferDialog } from '../risk/DeferDialog';
import { goTo, MissingList } from '../risk/MissingList';
import { RightCareSection } from '../risk/RightCareSection';
import { useAssessing } from '../risk/use-assessing';
import { VulnerablePeople } from '../safeguarding/VulnerablePeople';
import { CallBar } from './CallBar';
import { CallerForm } from './CallerForm';
import { FinishBar } from './FinishBar';
import classes from './InHand.module.css';
import { NotesField } from './NotesField';
import { TypePicker } from './TypePicker';

/** The contact in hand, from the first word to the decision. */
export function InHand({ contact, seeker }: { contact: Contact; seeker: Seeker }) {
  const assessing = useAssessing(contact);
  const [deferring, deferDialog] = useDisclosure(false);
  const save = {
    id: 'save-assessment',
    label: 'Save assessment',
    group: 'Contact',
    keys: 'Ctrl+S',
    bar: 5,
    when: () => !assessing.save.busy && assessing.changed,
    run: () => {
      const first = assessing.missing[0];
      if (first) goTo(first.field);
      else void assessing.save.run(assessing.given);
    },
  };
  const jump = (keys: string, field: string, label: string) => ({
    id: `to-${field}`,
    label,
    group: 'Move to',
    keys,
    quiet: true,
    run: () => goTo(field),
  });
  useCommands([
    save,
    {
      id: 'defer',
      label: 'Leave the assessment for later',
      group: 'Contact',
      keys: 'Alt+L',
      run: deferDialog.open,
    },
    jump('Alt+C', 'caller', "Caller's name"),
    jump('Alt+B', 'birth', 'Born, or age'),
    jump('Alt+H', 'address', "Caller's address"),
    jump('Alt+P', 'place', 'Place'),
    jump('Alt+T', 'type', 'Type of incident'),
    jump('Alt+N', 'notes', 'Notes'),
    jump('Alt+R', 'rationale', 'Rationale'),
    jump('Alt+M', 'grade', 'My decision'),
    jump('Alt+J', 'justification', 'Why this grade'),
  ]);
  useEffect(() => {
    // Answering took the focus away with its button: what is typed now is the caller's name, and no command.
    const begin = () => document.getElementById('input-caller')?.focus();
    if (!writing()) begin();
    // A dialog that brought the contact gives the focus back to a button that is gone by then.
    const timer = setTimeout(() => document.activeElement === document.body && begin(), 400);
    return () => clearTimeout(timer);
  }, []);
  return (
    <section className={classes.hand} aria-label="Contact in hand">
      <CallBar contact={contact} />
      <PictureStrip contact={contact.id} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1) */}
      <div className={classes.work} tabIndex={0} role="group" aria-label="Record of the contact">
        <CallerForm contact={contact} seeker={seeker} type={<TypePicker contact={contact} />} />
        <CallerLocations locations={contact.locations} />
        <NotesField contact={contact} />
        <PeopleInvolved contact={contact} />
        <VulnerablePeople contact={contact.id} group="Contact" />
        <AssessmentForm {...assessing} />
        <RightCareSection contact={contact} proposal={assessing.proposal} />
        <ReferralList from={{ contact: contact.id }} group="Contact" />
        <Decision contact={contact} assessing={assessing} />
      </div>
      <div className={classes.foot}>
        <MissingList missing={assessing.missing} owing={assessing.proposal?.owing} />
        <ProblemNote problem={assessing.save.problem} again={assessing.save.again} />
        <div className={classes.buttons}>
          <Do command={save} variant="filled" />
          <Button variant="default" onClick={deferDialog.open}>
            Leave for later
          </Button>
          <span className={classes.assessed}>{assessedWords(contact)}</span>
          <FinishBar contact={contact} />
        </div>
      </div>
      <DeferDialog opened={deferring} close={deferDialog.close} defer={assessing.defer} />
    </section>
  );
}

/** Whether somebody writes somewhere already, or a dialog is open. */
function writing(): boolean {
  const at = document.activeElement;
  return (
    at?.matches('input, textarea, select') === true || document.querySelector('[role="dialog"]') !== null
  );
}

function assessedWords(contact: Contact): string {
  if (contact.assessed === 'yes') return 'Assessment saved';
  return contact.assessed === 'deferred' ? 'Left for later, with a reason' : 'Not assessed yet';
}
