import { useState } from 'react';
import type { Contact, ContactSummary, Offer } from '../../api/records';
import { IncidentOfContact } from '../incident/IncidentOfContact';
import type { Seeker } from '../person/seeker';
import { WhoIsIt } from '../person/WhoIsIt';
import classes from './ContactAside.module.css';
import { KnownPane } from './KnownPane';

interface Props {
  /** The contact that rings or is in hand. */
  contact: ContactSummary | undefined;
  inHand: Contact | undefined;
  offer: Offer | undefined;
  seeker: Seeker;
}

/** Beside the contact: who it may be, the incidents that came of it, and what is known of the number. */
export function ContactAside({ contact, inHand, offer, seeker }: Props) {
  const [opened, open] = useState<string | null>(null);
  return (
    <div className={classes.aside}>
      {contact && <WhoIsIt key={contact.id} {...{ contact, inHand, seeker, opened, open }} />}
      {(contact?.incidents ?? []).map((i, at, all) => (
        <IncidentOfContact key={i.id} id={i.id} keyTaken={opened !== null} keyed={at === all.length - 1} />
      ))}
      <KnownPane contact={contact} inHand={inHand} offer={offer} marked={() => seeker.again()} />
    </div>
  );
}
