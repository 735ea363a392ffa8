import { usePolicy } from '../api/policy';
import { may, useSession } from '../api/session';
import { shortService } from '../rooms/contact/words';
import { useAtDesk } from '../rooms/queue/DeskProvider';
import { stateLabels } from '../rooms/queue/desk';
import { since, span, useNow } from '../ui/clock';
import classes from './DeskBadge.module.css';

/** My own state in the head of every screen, and a waiting call that cannot be overlooked. */
export function DeskBadge() {
  const session = useSession();
  const { desk, commands } = useAtDesk();
  const policy = usePolicy();
  const now = useNow();
  if (!desk || !may(session, 'handler')) return null;
  const { offer, handler } = desk;
  if (offer) {
    return (
      <button type="button" className={classes.offer} onClick={commands.answer.run}>
        {shortService(offer.contact.service, policy)} waiting {span(since(offer.contact.receivedAt, now))} ·
        F2 answers
      </button>
    );
  }
  if (handler.state === 'off' && !session.staff.roles.includes('handler')) return null;
  return (
    <span className={classes.badge} data-state={handler.state}>
      {stateLabels[handler.state]}
      {handler.state !== 'off' && <span className="tabular"> {span(since(handler.since, now))}</span>}
    </span>
  );
}
