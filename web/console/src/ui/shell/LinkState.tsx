import { timeOfDay } from '../clock';
import classes from './LinkState.module.css';
import { useLink } from './live';

/** Whether what is on the screen is as fresh as it can be, and if not, how old it is. */
export function LinkState() {
  const link = useLink();
  const from = link.heardAt === null ? '' : ` Data from ${timeOfDay(link.heardAt)}`;
  return (
    <span role="status" className={classes.link} data-state={link.state}>
      <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
        {link.state === 'live' ? <circle cx="5" cy="5" r="5" /> : <path d="M5 0l5 10H0z" />}
      </svg>
      {link.state === 'live' && 'Live'}
      {link.state === 'connecting' && 'Connecting…'}
      {link.state === 'lost' && `Reconnecting…${from}`}
    </span>
  );
}
