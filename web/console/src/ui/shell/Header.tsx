import { Link } from '@tanstack/react-router';
import { useSession } from '../../api/session';
import { DeskBadge } from '../../softphone/DeskBadge';
import { timeOfDay, useNow } from '../clock';
import { Lamp } from '../Lamp';
import classes from './Header.module.css';
import { LinkState } from './LinkState';
import { NotFresh } from './NotFresh';
import { screensFor, useScreenKeys } from './screens';
import { UserMenu } from './UserMenu';
import { Waiting, WaitingSaid } from './Waiting';

/** Name of the force, the screens, and what must always be in sight: my state, the link, the time. */
export function Header() {
  const session = useSession();
  const screens = screensFor(session);
  useScreenKeys(screens);
  return (
    <header className={classes.header}>
      <div className={classes.brand}>
        <Lamp />
        <span className={classes.name}>Bluelamp</span>
        <span className={classes.force}>{session.force.name}</span>
      </div>
      <nav aria-label="Screens" className={classes.nav}>
        {screens.map((screen) => (
          <Link
            key={screen.to}
            to={screen.to}
            className={classes.tab}
            activeProps={{ className: classes.here }}
          >
            {screen.label}
            <Waiting screen={screen.to} />
          </Link>
        ))}
      </nav>
      {screens.some((screen) => screen.to === '/reviews') && <WaitingSaid />}
      <div className={classes.right}>
        <DeskBadge />
        <NotFresh />
        <LinkState />
        <Clock />
        <UserMenu />
      </div>
    </header>
  );
}

function Clock() {
  const now = useNow();
  return <span className={classes.clock}>{timeOfDay(now)}</span>;
}
