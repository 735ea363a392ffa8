import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { usePolicy } from '../../api/policy';
import type { ContactSummary, Known, Offer } from '../../api/records';
import { when } from '../../ui/clock';
import { Do } from '../../ui/Do';
import { GradeMark } from '../../ui/GradeMark';
import { useCommands } from '../../ui/keys/use-commands';
import { Pane } from '../../ui/Pane';
import { FlagMarks } from '../person/FlagMarks';
import { NumberDialog } from '../person/NumberDialog';
import { callerLine, numberLine } from './caller-line';
import { knownQuery } from './contacts';
import classes from './KnownPane.module.css';
import { NumberFacts } from './NumberFacts';

interface Props {
  contact: ContactSummary | undefined;
  offer: Offer | undefined;
  /** Called when somebody has said what the number proves. */
  marked: () => void;
}

/** What is known of the number, there as the telephone rings. */
export function KnownPane({ contact, offer, marked }: Props) {
  const offered = offer !== undefined && offer.contact.id === contact?.id ? offer.known : undefined;
  const asked = useQuery({ ...knownQuery(contact?.id ?? ''), enabled: contact !== undefined && !offered });
  const known = offered ?? asked.data;
  const [marking, setMarking] = useState(false);
  const number = contact?.number ?? null;
  const mark = {
    id: 'mark-number',
    label: 'Mark the number',
    group: 'Contact',
    when: () => number !== null,
    run: () => setMarking(true),
  };
  useCommands([mark]);
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
      {contact && known && <History known={known} self={contact.id} />}
      {number !== null && (
        <NumberDialog
          key={number}
          number={number}
          fact={known?.numberFact ?? null}
          opened={marking}
          close={() => setMarking(false)}
          marked={marked}
        />
      )}
    </Pane>
  );
}

function History({ known, self }: { known: Known; self: string }) {
  const policy = usePolicy();
  const contacts = known.contacts.filter((c) => c.id !== self);
  const { incidents, people, places } = known;
  if (known.number === null) return <p className="soft">There is no number to look up. Ask for a name.</p>;
  return (
    <div className={classes.history}>
      <NumberFacts known={known} />
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
        <h3>Earlier contacts {contacts.length > 0 && `(${contacts.length})`}</h3>
        {contacts.length === 0 && <p className="soft">None</p>}
        <ul>
          {contacts.map((c) => (
            <li key={c.id} className={classes.line}>
              <Link to="/contacts" search={{ id: c.id }}>
                {when(c.receivedAt)}
              </Link>
              <span>
                {c.service} {c.state === 'abandoned' ? 'abandoned' : policy.typeLabel(c.type)}
                <br />
                <span className="soft">{callerLine(c)}</span>
              </span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
