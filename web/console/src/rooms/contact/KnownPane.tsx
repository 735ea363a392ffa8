import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { usePolicy } from '../../api/policy';
import type { ContactSummary, Known, Offer } from '../../api/records';
import { when } from '../../ui/clock';
import { GradeMark } from '../../ui/GradeMark';
import { Pane } from '../../ui/Pane';
import { IncidentOfContact } from '../incident/IncidentOfContact';
import { callerLine, numberLine } from './caller-line';
import { knownQuery } from './contacts';
import classes from './KnownPane.module.css';

/** What is known of the number, there as the telephone rings, and the incidents that came of this contact. */
export function KnownPane({
  contact,
  offer,
}: {
  contact: ContactSummary | undefined;
  offer: Offer | undefined;
}) {
  const offered = offer !== undefined && offer.contact.id === contact?.id ? offer.known : undefined;
  const asked = useQuery({ ...knownQuery(contact?.id ?? ''), enabled: contact !== undefined && !offered });
  const known = offered ?? asked.data;
  return (
    <div className={classes.right}>
      {(contact?.incidents ?? []).map((i) => (
        <IncidentOfContact key={i.id} id={i.id} />
      ))}
      <Pane title="Known of this number" aside={contact && numberLine(contact)} className={classes.known}>
        {!contact && (
          <p className="soft">Earlier contacts and incidents appear here as the telephone rings.</p>
        )}
        {contact && known && <History known={known} self={contact.id} />}
      </Pane>
    </div>
  );
}

function History({ known, self }: { known: Known; self: string }) {
  const policy = usePolicy();
  const contacts = (known.contacts ?? []).filter((c) => c.id !== self);
  const incidents = known.incidents ?? [];
  if (known.number === null) return <p className="soft">There is no number to look up. Ask for a name.</p>;
  return (
    <div className={classes.history}>
      {(known.people ?? []).length > 0 && (
        <section>
          <h3>Names given from it</h3>
          <ul>
            {known.people?.map((p) => (
              <li key={p.id} className={classes.line}>
                <strong>{p.name}</strong>
                <span className="soft">
                  {p.contacts} {p.contacts === 1 ? 'contact' : 'contacts'}, last {when(p.lastAt)}
                </span>
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
