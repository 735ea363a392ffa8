import { Suspense, useState } from 'react';
import { Do } from '../../ui/Do';
import { Fetching } from '../../ui/Fetching';
import { useCommands } from '../../ui/keys/use-commands';
import { Loading } from '../../ui/Loading';
import { Pane } from '../../ui/Pane';
import { useTitle } from '../../ui/title';
import { useSeeker } from '../person/use-seeker';
import { CallMap } from '../place/CallMap';
import { useAtDesk } from '../queue/DeskProvider';
import { MyState } from '../queue/MyState';
import { OfferPanel } from '../queue/OfferPanel';
import { QueueStrip } from '../queue/QueueStrip';
import { ByHandDialog } from './ByHandDialog';
import { ContactAside } from './ContactAside';
import classes from './ContactDesk.module.css';
import { HandEmpty } from './HandEmpty';
import { InHand } from './InHand';

/** The call handler's desk: who waits, the contact in hand, and what is known of it. */
export function ContactDesk() {
  useTitle('Contact');
  const { desk, contact, inHand, commands } = useAtDesk();
  const [byHand, setByHand] = useState(false);
  const openByHand = {
    id: 'by-hand',
    label: 'Log by hand',
    group: 'Contact',
    keys: 'F9',
    bar: 6,
    when: () => !desk?.contact,
    run: () => setByHand(true),
  };
  useCommands([openByHand]);
  const shown = contact ?? desk?.offer?.contact;
  const seeker = useSeeker(shown?.id ?? '');
  return (
    <div className={classes.desk}>
      <div className={classes.left}>
        {desk?.offer && <OfferPanel offer={desk.offer} />}
        <Pane title="My state">
          <MyState />
        </Pane>
        <Pane title="Waiting" className={contact ? classes.waiting : classes.fill}>
          <QueueStrip waiting={desk?.waiting ?? []} />
        </Pane>
        {contact && <CallMap key={contact.id} contact={contact} />}
      </div>
      <Suspense fallback={<Loading what="The contact" />}>
        {contact ? (
          <InHand key={contact.id} contact={contact} seeker={seeker} />
        ) : desk?.contact ? (
          <Pane title="Contact in hand">
            <Fetching asked={inHand} what="The contact in hand" />
            <Do command={commands.hangUp} color="red" />
          </Pane>
        ) : (
          <HandEmpty byHand={openByHand} />
        )}
      </Suspense>
      <ContactAside contact={shown} inHand={contact} offer={desk?.offer ?? undefined} seeker={seeker} />
      <ByHandDialog opened={byHand} close={() => setByHand(false)} />
    </div>
  );
}
