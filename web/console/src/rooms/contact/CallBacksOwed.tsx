import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { asProblem } from '../../api/problem';
import { roughly, since, useNow } from '../../ui/clock';
import { Pane } from '../../ui/Pane';
import { ProblemNote } from '../../ui/ProblemNote';
import { callBacksQuery } from './against';
import { numberLine } from './caller-line';
import classes from './KnownPane.module.css';

const most = 5;

/** Whom nobody has rung back after a call that broke off, the longest waiting first. Nothing is drawn when nobody waits. */
export function CallBacksOwed() {
  const now = useNow();
  const { data, error } = useQuery(callBacksQuery);
  if (!data && !error) return null;
  if (data?.length === 0) return null;
  return (
    <Pane title="Calls back owed" aside={data && `${data.length}`}>
      {error && !data && <ProblemNote problem={asProblem(error)} />}
      <ul>
        {(data ?? []).slice(0, most).map((contact) => (
          <li key={contact.id} className={classes.person}>
            <Link to="/contacts" search={{ id: contact.id }}>
              {numberLine(contact)}
            </Link>
            <span className="soft">
              {contact.service}, {roughly(since(contact.receivedAt, now))} ago
            </span>
          </li>
        ))}
      </ul>
      {data && data.length > most && <p className="soft">and {data.length - most} more</p>}
    </Pane>
  );
}
