import { useEffect, useRef } from 'react';
import { usePolicy } from '../../api/policy';
import type { Offer } from '../../api/records';
import { since, span, useNow } from '../../ui/clock';
import { Key } from '../../ui/Key';
import { ProblemNote } from '../../ui/ProblemNote';
import { numberLine } from '../contact/caller-line';
import { useAtDesk } from './DeskProvider';
import classes from './OfferPanel.module.css';
import { offerWarnings } from './offer-words';

/** The call that stands before me: what it is, how long it has waited, what is known. F2 answers from anywhere,
    Enter when nothing is being typed, because then the panel takes the focus. */
export function OfferPanel({ offer }: { offer: Offer }) {
  const { commands, acts } = useAtDesk();
  const policy = usePolicy();
  const button = useRef<HTMLButtonElement>(null);
  const now = useNow();
  const { contact, known } = offer;
  const warnings = offerWarnings(known);
  useEffect(() => {
    if (contact.id && document.activeElement?.matches('input, textarea, select') !== true)
      button.current?.focus();
  }, [contact.id]);
  return (
    <section aria-label="Call offered" className={classes.offer} data-service={contact.service}>
      <p role="status" className="unseen">
        {`${policy.serviceLabel(contact.service)} call offered. ${[numberLine(contact), ...warnings.map(unstopped)].join('. ')}. F2 answers.`}
      </p>
      <div className={classes.top}>
        <span className={classes.service}>{contact.service}</span>
        <span className={classes.wait}>
          <span className="unseen">Waiting </span>
          {span(since(contact.receivedAt, now))}
        </span>
      </div>
      <p className={classes.number}>{numberLine(contact)}</p>
      {warnings.length > 0 && (
        <ul className={classes.warnings} aria-label="Before you answer">
          {warnings.map((warning) => (
            <li key={warning}>
              <span aria-hidden="true">! </span>
              {warning}
            </li>
          ))}
        </ul>
      )}
      <ul className={classes.known}>
        <li>
          {known.contactCount === 0
            ? 'No earlier contact from this number'
            : `${known.contactCount} earlier ${known.contactCount === 1 ? 'contact' : 'contacts'}`}
        </li>
        {known.openIncidents > 0 && (
          <li>
            <strong>
              {known.openIncidents} open {known.openIncidents === 1 ? 'incident' : 'incidents'}
            </strong>
          </li>
        )}
        {(known.people ?? []).slice(0, 3).map((person) => (
          <li key={person.id}>May be {person.name}</li>
        ))}
      </ul>
      <button ref={button} type="button" className={classes.answer} onClick={commands.answer.run}>
        Answer <Key>F2</Key>
      </button>
      <p className={classes.until}>
        Passes to the next handler in {span(since(now, Date.parse(offer.until)))}
      </p>
      <ProblemNote problem={acts.answer.problem} again={acts.answer.again} />
    </section>
  );
}

const unstopped = (sentence: string) => sentence.replace(/\.$/, '');
