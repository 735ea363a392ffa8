import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { usePolicy } from '../../api/policy';
import type { Contact, Proposal } from '../../api/records';
import { Do } from '../../ui/Do';
import { useCommands } from '../../ui/keys/use-commands';
import { assessmentsQuery } from './assessments';
import { RightCareDialog } from './RightCareDialog';
import { RightCareList } from './RightCareList';
import classes from './RightCareSection.module.css';

interface Props {
  contact: Contact;
  /** What the rules ask for by now; they may ask for the decision whatever the type. */
  proposal: Proposal | undefined;
}

/** In the contact in hand: whether the police come at all, where type or rules ask for that decision. Its key works for
    every contact. */
export function RightCareSection({ contact, proposal }: Props) {
  const policy = usePolicy();
  const [opened, setOpened] = useState(false);
  const made = useQuery(assessmentsQuery(contact.id)).data?.rightCare ?? [];
  const decide = {
    ...{ id: 'right-care', label: 'Right Care, Right Person', group: 'Contact', keys: 'Alt+O' },
    run: () => setOpened(true),
  };
  useCommands([decide]);
  const asking = (policy.pack.actions ?? []).filter((a) => a.does === 'right-care').map((a) => a.code);
  const asked =
    policy.type(contact.type)?.rightCare === true ||
    (proposal?.actions ?? []).some((code) => asking.includes(code));
  const [incident] = contact.incidents ?? [];
  return (
    <>
      {(asked || made.length > 0) && (
        <section aria-label="Right Care, Right Person" className={classes.section}>
          <div className={classes.head}>
            <h2>Do the police come?</h2>
            <Do command={decide} variant="default" size="compact-sm" />
          </div>
          <RightCareList contact={contact.id} />
        </section>
      )}
      <RightCareDialog
        contact={contact.id}
        incident={incident?.id}
        opened={opened}
        close={() => setOpened(false)}
      />
    </>
  );
}
