import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { VulnerablePerson } from '../../api/records';
import { when } from '../../ui/clock';
import { Fetching, standing } from '../../ui/Fetching';
import { relations, vulnerabilitiesOf } from './safeguarding';
import classes from './VulnerablePeople.module.css';

interface Props {
  person: string;
  /** What the audit keeps of why it is read; needed for a protected record. */
  reason: string;
  /** How many entries are shown at most. */
  most?: number;
  /** The contact in hand, whose own entries stand elsewhere on the screen. */
  except?: string;
  /** Shown where nothing is recorded; nothing at all when absent. */
  none?: string;
  /** Stands above, where there is anything. */
  heading?: string;
}

/** Why somebody was recorded as vulnerable in earlier contacts, since when and by whom: it holds in every later one too. */
export function KnownVulnerabilities({ person, reason, most = 20, except, none, heading }: Props) {
  const asked = useQuery(vulnerabilitiesOf(person, reason));
  const data = standing(asked);
  if (!data) return <Fetching asked={asked} what="What is known of vulnerability" quiet />;
  const all = data.filter((v) => !v.withdrawal && v.contact !== except);
  if (all.length === 0) return none ? <p className="soft">{none}</p> : null;
  return (
    <section className={classes.section}>
      {heading && <h3>{heading}</h3>}
      <ul>
        {all.slice(0, most).map((v) => (
          <Known key={v.id} entry={v} />
        ))}
        {all.length > most && <li className="soft">and {all.length - most} more on the record</li>}
      </ul>
    </section>
  );
}

function Known({ entry }: { entry: VulnerablePerson }) {
  return (
    <li className={classes.person}>
      <ul className={classes.factors} aria-label="Why vulnerable">
        {(entry.factors ?? []).map((f) => (
          <li key={f.code}>{f.label}</li>
        ))}
      </ul>
      {entry.interaction && <p>{entry.interaction}</p>}
      <p className="soft">
        {[relations[entry.relation] ?? entry.relation, entry.since].filter(Boolean).join(', ')}. Recorded{' '}
        {when(entry.at)} by {entry.by.name},{' '}
        <Link to="/contacts" search={{ id: entry.contact }}>
          in this contact
        </Link>
      </p>
    </li>
  );
}
