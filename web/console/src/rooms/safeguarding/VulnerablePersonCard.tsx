import { Link } from '@tanstack/react-router';
import type { VulnerablePerson } from '../../api/records';
import { when } from '../../ui/clock';
import { relations } from './safeguarding';
import classes from './VulnerablePeople.module.css';

/** One vulnerable person: who, what they are to the caller, why, since when, and how it makes what is happening worse. */
export function VulnerablePersonCard({
  person,
  withdraw,
}: {
  person: VulnerablePerson;
  withdraw: () => void;
}) {
  return (
    <li className={classes.person}>
      <p className={classes.who}>
        {person.person ? (
          <Link to="/people/$id" params={{ id: person.person }}>
            {person.who}
          </Link>
        ) : (
          <strong>{person.hidden ? 'Restricted record: ask a supervisor' : person.who}</strong>
        )}
        <span>{relations[person.relation] ?? person.relation}</span>
        {person.since && <span className="soft">{person.since}</span>}
        {person.earlier > 0 && (
          <strong>
            {person.earlier === 1
              ? 'Vulnerable in an earlier contact'
              : `Vulnerable in ${person.earlier} earlier contacts`}
          </strong>
        )}
        <button type="button" className={`${classes.small} ${classes.end}`} onClick={withdraw}>
          Take back<span className="unseen"> {person.who}</span>
        </button>
      </p>
      <ul className={classes.factors} aria-label="Why">
        {(person.factors ?? []).map((f) => (
          <li key={f.code}>{f.label}</li>
        ))}
      </ul>
      <p>{person.interaction}</p>
      <p className="soft">
        {person.by.name}, {when(person.at)}
      </p>
    </li>
  );
}
