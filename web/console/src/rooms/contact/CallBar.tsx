import { usePolicy } from '../../api/policy';
import type { Contact } from '../../api/records';
import { useSoftphone } from '../../softphone/use-softphone';
import { phoneWords } from '../../softphone/words';
import { since, span, timeOfDay, useNow } from '../../ui/clock';
import { Do } from '../../ui/Do';
import { ProblemNote } from '../../ui/ProblemNote';
import { useAtDesk } from '../queue/DeskProvider';
import classes from './CallBar.module.css';
import { numberLine, onLine } from './caller-line';
import { shortService, stateWords } from './words';

/** The contact in hand at a glance: which number, who, for how long, and the telephone's keys. */
export function CallBar({ contact }: { contact: Contact }) {
  const { acts, commands } = useAtDesk();
  const policy = usePolicy();
  const phone = useSoftphone();
  const now = useNow();
  const talking = onLine(contact);
  const talked = talking ? since(contact.answeredAt, now) : (contact.talkMs ?? 0);
  const byPhone = contact.channel === 'phone';
  return (
    <>
      <header className={classes.bar} data-state={contact.state}>
        <span className={classes.service} data-service={contact.service}>
          {shortService(contact.service, policy)}
        </span>
        <div className={classes.who}>
          <h1 className={classes.number}>{numberLine(contact)}</h1>
          <p className={classes.facts}>
            {!byPhone && contact.state === 'talking' ? 'In hand' : stateWords[contact.state]}
            {byPhone && contact.waitedMs !== null && `, answered after ${span(contact.waitedMs)}`}
            {`, received ${timeOfDay(contact.receivedAt)}`}
            {contact.digits && (
              <>
                {', keys pressed: '}
                <strong>{contact.digits}</strong>
              </>
            )}
          </p>
        </div>
        {byPhone && (
          <div className={classes.time}>
            <span className={classes.clock}>{span(talked)}</span>
            <span className={classes.facts}>
              {talking && phone.kind !== 'connected' ? phoneWords(phone) : 'talk time'}
            </span>
          </div>
        )}
        {talking && (
          <div className={classes.buttons}>
            <Do command={commands.hold} variant="default" />
            <Do command={commands.hangUp} color="red" />
          </div>
        )}
      </header>
      <div className={classes.trouble}>
        <ProblemNote problem={acts.hold.problem ?? acts.resume.problem ?? acts.hangUp.problem} />
      </div>
    </>
  );
}
