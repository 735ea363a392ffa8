import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { usePolicy } from '../../api/policy';
import { asProblem } from '../../api/problem';
import type { Contact, ContactSummary, Known, Offer } from '../../api/records';
import { when } from '../../ui/clock';
import { Do } from '../../ui/Do';
import { GradeMark } from '../../ui/GradeMark';
import { useCommands } from '../../ui/keys/use-commands';
import { Pane } from '../../ui/Pane';
import { ProblemNote } from '../../ui/ProblemNote';
import { FlagMarks } from '../person/FlagMarks';
import { NumberDialog } from '../person/NumberDialog';
import { AboutDialog } from './AboutDialog';
import { callerLine, numberLine } from './caller-line';
import { knownQuery } from './contacts';
import classes from './KnownPane.module.css';
import { NumberFacts } from './NumberFacts';
import { RungBackDialog } from './RungBackDialog';
import { shortService } from './words';

interface Props {
  contact: ContactSummary | undefined;
  /** The same once it is in hand. */
  inHand: Contact | undefined;
  offer: Offer | undefined;
  /** Called when somebody has said what the number proves. */
  marked: () => void;
}

/** What is known of the number, there as the telephone rings. */
export function KnownPane({ contact, inHand, offer, marked }: Props) {
  const offered = offer !== undefined && offer.contact.id === contact?.id ? offer.known : undefined;
  const asked = useQuery({ ...knownQuery(contact?.id ?? ''), enabled: contact !== undefined && !offered });
  const known = offered ?? asked.data;
  const [asking, ask] = useState<'none' | 'mark' | 'about' | 'rung'>('none');
  const [about, setAbout] = useState('');
  const number = contact?.number ?? null;
  const linked = (inHand?.incidents ?? []).map((i) => i.id);
  const others = (known?.incidents ?? []).filter((i) => i.state === 'open' && !linked.includes(i.id));
  const owed = known?.attempts.find((a) => a.owed);
  const open = (incident: string) => {
    setAbout(incident);
    ask('about');
  };
  const mark = {
    id: 'mark-number',
    label: 'Mark the number',
    group: 'Contact',
    when: () => number !== null && known !== undefined,
    run: () => ask('mark'),
  };
  const join = {
    id: 'about-incident',
    label: 'This is about an open incident',
    group: 'Contact',
    keys: 'Alt+Shift+I',
    when: () => inHand !== undefined,
    run: () => open(others[0]?.id ?? ''),
  };
  const rung = {
    id: 'rung-back',
    label: 'Rung back',
    group: 'Contact',
    keys: 'Alt+Shift+W',
    when: () => owed !== undefined,
    run: () => ask('rung'),
  };
  useCommands([mark, join, rung]);
  const close = () => ask('none');
  return (
    <Pane
      title="Known of this number"
      aside={contact && numberLine(contact)}
      tools={
        number !== null && <Do command={{ ...mark, label: 'Mark' }} variant="default" size="compact-xs" />
      }
      className={classes.known}
    >
      {!contact && <p className="soft">Earlier contacts and incidents appear here as the telephone rings.</p>}
      {contact && !known && asked.error && (
        <>
          <p role="alert" className={classes.alert} data-tone="danger">
            What is known of this number could not be fetched. It does not mean that nothing is known.
          </p>
          <ProblemNote problem={asProblem(asked.error)} again={() => void asked.refetch()} />
        </>
      )}
      {contact && !known && !asked.error && <p className="soft">Looking up what is known …</p>}
      {contact && known && (
        <History known={known} self={contact.id}>
          {owed && <Do command={rung} variant="default" size="compact-xs" />}
          {inHand && <Do command={join} variant="default" size="compact-xs" />}
        </History>
      )}
      {number !== null && (
        <NumberDialog
          key={number}
          number={number}
          fact={known?.numberFact ?? null}
          opened={asking === 'mark'}
          close={close}
          marked={marked}
        />
      )}
      {inHand && (
        <AboutDialog
          contact={inHand}
          known={others}
          about={about}
          opened={asking === 'about'}
          close={close}
        />
      )}
      {contact && owed && (
        <RungBackDialog
          contact={owed.contact}
          line={numberLine(contact)}
          opened={asking === 'rung'}
          close={close}
        />
      )}
    </Pane>
  );
}

function History({ known, self, children }: { known: Known; self: string; children: ReactNode }) {
  const policy = usePolicy();
  const contacts = known.contacts.filter((c) => c.id !== self);
  const { incidents, people, places } = known;
  if (known.number === null) {
    return (
      <div className={classes.history}>
        <p className="soft">There is no number to look up. Ask for a name.</p>
        <div className={classes.acts}>{children}</div>
      </div>
    );
  }
  return (
    <div className={classes.history}>
      <NumberFacts known={known} />
      <div className={classes.acts}>{children}</div>
      {people.length > 0 && (
        <section>
          <h3>Names given from it</h3>
          <ul>
            {people.map((p) => (
              <li key={p.id} className={classes.person}>
                <Link to="/people/$id" params={{ id: p.id }}>
                  {p.name}
                </Link>
                <span className="soft">
                  {p.contacts} {p.contacts === 1 ? 'contact' : 'contacts'}, last {when(p.lastAt)}
                </span>
                <FlagMarks flags={p.flags} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h3>Incidents {incidents.length > 0 && `(${known.openIncidents} open)`}</h3>
        {incidents.length === 0 && <p className="soft">None</p>}
        <ul>
          {incidents.map((i) => (
            <li key={i.id}>
              <Link to="/incident/$id" params={{ id: i.id }} className={classes.incident}>
                <GradeMark code={i.grade} size={22} />
                <span>
                  <strong>{policy.typeLabel(i.type)}</strong> {i.state === 'open' ? '' : `(${i.state})`}
                  <br />
                  <span className="soft">
                    {i.place}, {when(i.openedAt)}
                  </span>
                </span>
              </Link>
            </li>
          ))}
        </ul>
      </section>
      {places.length > 0 && (
        <section>
          <h3>Places told from it</h3>
          <ul>
            {places.slice(0, 5).map((p) => (
              <li key={p.text} className={classes.person}>
                {p.text}
                <span className="soft">
                  {p.contacts} {p.contacts === 1 ? 'time' : 'times'}, last {when(p.lastAt)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h3>Earlier contacts {known.contactCount > 0 && `(${known.contactCount})`}</h3>
        {contacts.length === 0 && <p className="soft">None</p>}
        <ul>
          {contacts.map((c) => (
            <li key={c.id} className={classes.line}>
              <Link to="/contacts" search={{ id: c.id }}>
                {when(c.receivedAt)}
              </Link>
              <span>
                {shortService(c.service, policy)}{' '}
                {c.state === 'abandoned' ? 'abandoned' : policy.typeLabel(c.type)}
                <br />
                <span className="soft">{callerLine(c)}</span>
              </span>
            </li>
          ))}
        </ul>
        {known.contactCount > contacts.length && (
          <p className="soft">The newest {contacts.length} are shown.</p>
        )}
      </section>
    </div>
  );
}
