import { Link } from '@tanstack/react-router';
import { usePolicy } from '../../api/policy';
import type { PersonRecord } from '../../api/records';
import { when } from '../../ui/clock';
import { GradeMark } from '../../ui/GradeMark';
import { spoken } from '../contact/caller-line';
import classes from './RecordLists.module.css';
import { Roles } from './Roles';

/** Incidents that the person has to do with, each with the role. */
export function PastIncidents({ incidents }: { incidents: PersonRecord['incidents'] }) {
  const policy = usePolicy();
  if (incidents.length === 0) return <p className="soft">None</p>;
  return (
    <ul className={classes.list}>
      {incidents.map((i) => (
        <li key={i.id} className={classes.item}>
          <div className={classes.line}>
            <GradeMark code={i.grade} size={20} />
            <Link to="/incident/$id" params={{ id: i.id }}>
              {policy.typeLabel(i.type)}
            </Link>
            <Roles roles={[i.role]} />
            {i.state !== 'open' ? <span className="soft">{i.state}</span> : <strong>open</strong>}
          </div>
          <p className="soft">
            {[i.reference, i.place, when(i.openedAt), i.imported ? 'from another system' : '']
              .filter(Boolean)
              .join(', ')}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** Contacts that the person has to do with, each with the role. */
export function PastContacts({ contacts }: { contacts: PersonRecord['contacts'] }) {
  const policy = usePolicy();
  if (contacts.length === 0) return <p className="soft">None</p>;
  return (
    <ul className={classes.list}>
      {contacts.map((c) => (
        <li key={c.id} className={classes.item}>
          <div className={classes.line}>
            <strong>{c.service}</strong>
            <Link to="/contacts" search={{ id: c.id }}>
              {when(c.receivedAt)}
            </Link>
            <Roles roles={[c.caller ? 'caller' : '', c.role].filter(Boolean)} />
            <span>{c.type ? policy.typeLabel(c.type) : c.state}</span>
          </div>
          <p className="soft">
            {[c.number && spoken(c.number), c.place, ...c.incidents, c.imported ? 'from another system' : '']
              .filter(Boolean)
              .join(', ')}
          </p>
        </li>
      ))}
    </ul>
  );
}
