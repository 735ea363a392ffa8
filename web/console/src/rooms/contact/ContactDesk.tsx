import { Suspense, useState } from 'react';
import { useCommands } from '../../ui/keys/use-commands';
import { Loading } from '../../ui/Loading';
import { Pane } from '../../ui/Pane';
import { useTitle } from '../../ui/title';
import { useAtDesk } from '../queue/DeskProvider';
import { MyState } from '../queue/MyState';
import { OfferPanel } from '../queue/OfferPanel';
import { QueueStrip } from '../queue/QueueStrip';
import { ByHandDialog } from './ByHandDialog';
import classes from './ContactDesk.module.css';
import { HandEmpty } from './HandEmpty';
import { InHand } from './InHand';
import { KnownPane } from './KnownPane';

/** The call handler's desk: who waits, the contact in hand, and what is known of it. */
export function ContactDesk() {
  useTitle('Contact');
  const { desk, contact } = useAtDesk();
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
  return (
    <div className={classes.desk}>
      <div className={classes.left}>
        {desk?.offer && <OfferPanel offer={desk.offer} />}
        <Pane title="My state">
          <MyState />
        </Pane>
        <Pane title="Waiting" className={classes.waiting}>
          <QueueStrip waiting={desk?.waiting ?? []} />
        </Pane>
      </div>
      <Suspense fallback={<Loading what="The contact" />}>
        {contact ? <InHand key={contact.id} contact={contact} /> : <HandEmpty byHand={openByHand} />}
      </Suspense>
      <KnownPane contact={shown} offer={desk?.offer ?? undefined} />
      <ByHandDialog opened={byHand} close={() => setByHand(false)} />
    </div>
  );
}
