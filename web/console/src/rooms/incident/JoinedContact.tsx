import { Link } from '@tanstack/react-router';
import type { IncidentContact } from '../../api/records';
import { spoken } from '../contact/caller-line';
import { RiskMark } from '../risk/RiskMark';
import classes from './JoinedContact.module.css';
import { callWords } from './joined';

/** One of several calls about the same thing: when and who, what it adds, and how its risk was judged. */
export function JoinedContact({ contact }: { contact: IncidentContact }) {
  const { caller, assessment } = contact;
  const who = caller && [caller.name, caller.number && spoken(caller.number)].filter(Boolean).join(', ');
  return (
    <div className={classes.call}>
      <h3>
        <Link to="/contacts" search={{ id: contact.contact }}>
          {callWords(contact)}
        </Link>
      </h3>
      {who && <p>{who}</p>}
      {contact.text && <p>{contact.text}</p>}
      {assessment && <RiskMark code={assessment.risk} />}
    </div>
  );
}
