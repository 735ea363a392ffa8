import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { usePolicy } from '../../api/policy';
import { when } from '../../ui/clock';
import { againstQuery } from './against';
import { callerLine } from './caller-line';
import classes from './FinishedAgainst.module.css';

/** My own contacts of which a supervisor says that they needed an incident after all. */
export function NotAgreed() {
  const policy = usePolicy();
  const { data } = useQuery(againstQuery);
  const mine = (data ?? []).filter((row) => row.own && row.against.agreed === false);
  if (mine.length === 0) return null;
  return (
    <section aria-label="Not agreed" role="status">
      {mine.map(({ contact, against }) => (
        <p key={contact.id} className={classes.told}>
          <strong>{against.decidedBy?.name} does not agree that this needed no incident.</strong>{' '}
          {against.decidedReason}
          <br />
          <Link to="/contacts" search={{ id: contact.id }}>
            {policy.typeLabel(contact.type)}, {callerLine(contact)}, {when(contact.receivedAt)}
          </Link>{' '}
          Ring back, or add it to an incident there.
        </p>
      ))}
    </section>
  );
}
