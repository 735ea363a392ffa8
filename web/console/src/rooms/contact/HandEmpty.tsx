import { Do } from '../../ui/Do';
import type { Command } from '../../ui/keys/registry';
import { Lamp } from '../../ui/Lamp';
import { useAtDesk } from '../queue/DeskProvider';
import classes from './HandEmpty.module.css';
import { NotAgreed } from './NotAgreed';
import { Ringing } from './Ringing';

/** The middle of the desk between contacts. */
export function HandEmpty({ byHand }: { byHand: Command }) {
  const { desk, commands } = useAtDesk();
  const ready = desk?.handler.state === 'ready';
  const offered = Boolean(desk?.offer);
  return (
    <section className={classes.empty} aria-labelledby="empty">
      <NotAgreed />
      {desk?.offer && <Ringing key={desk.offer.contact.id} contact={desk.offer.contact.id} />}
      <Lamp size={56} />
      <h1 id="empty">{heading(ready, offered)}</h1>
      <p className="soft">
        {ready || offered
          ? 'The contact fills this screen when you answer.'
          : 'You are offered calls when you are ready. Your browser will ask for the microphone once.'}
      </p>
      <div className={classes.buttons}>
        {offered && <Do command={commands.answer} size="md" color="red" />}
        {!ready && !offered && <Do command={commands.ready} size="md" />}
        {!offered && <Do command={byHand} size="md" variant="default" />}
      </div>
    </section>
  );
}

function heading(ready: boolean, offered: boolean): string {
  if (offered) return 'A call is waiting for you';
  return ready ? 'Ready for the next call' : 'No contact in hand';
}
