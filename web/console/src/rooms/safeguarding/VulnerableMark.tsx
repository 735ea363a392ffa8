import { useQuery } from '@tanstack/react-query';
import { safeguardingQuery } from './safeguarding';
import classes from './VulnerablePeople.module.css';

/** Stands beside grade and risk where somebody is recorded as vulnerable. */
export function VulnerableMark({ contact }: { contact: string }) {
  const people = (useQuery(safeguardingQuery(contact)).data?.people ?? []).filter((p) => !p.withdrawal);
  if (people.length === 0) return null;
  return (
    <span className={classes.standing} title={people.map((p) => p.who).join('; ')}>
      <span className={classes.mark} aria-hidden="true">
        V
      </span>
      {people.length === 1 ? 'Somebody vulnerable' : `${people.length} vulnerable people`}
    </span>
  );
}
