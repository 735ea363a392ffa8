import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Incident, VictimUpdate } from '../../api/records';
import { Do } from '../../ui/Do';
import { useCommands } from '../../ui/keys/use-commands';
import { Pane } from '../../ui/Pane';
import { CancelDialog } from './CancelDialog';
import { GiveDialog } from './GiveDialog';
import { PromiseDialog } from './PromiseDialog';
import { UpdateCard } from './UpdateCard';
import { updatesQuery } from './updates';
import classes from './VictimUpdatesPane.module.css';

type Doing =
  | { what: 'promise' }
  | { what: 'nobody' }
  | { what: 'give' | 'cancel'; update: VictimUpdate }
  | null;

/** What victims were promised to be told, by when and how it is safe; so that nobody has to ring and ask. */
export function VictimUpdatesPane({ incident }: { incident: Incident }) {
  const { data } = useQuery(updatesQuery(incident.id));
  const [doing, setDoing] = useState<Doing>(null);
  const promise = {
    ...{ id: 'promise-update', label: 'Promise an update', group: 'Incident', keys: 'Alt+Shift+U' },
    run: () => setDoing({ what: 'promise' }),
  };
  useCommands([promise]);
  const updates = data?.updates ?? [];
  const close = () => setDoing(null);
  return (
    <Pane title="Updates for victims" tools={<Do command={promise} variant="default" size="compact-sm" />}>
      {data?.owed && (
        <div className={classes.owed}>
          <p>
            <strong>
              <span aria-hidden="true">!</span> It is a crime, and nobody was promised anything yet.
            </strong>
          </p>
          <button type="button" className={classes.small} onClick={() => setDoing({ what: 'nobody' })}>
            Nobody has to be told
          </button>
        </div>
      )}
      {data?.nobody && (
        <p>
          Nobody has to be told: {data.nobody.reason} <span className="soft">{data.nobody.by.name}</span>
        </p>
      )}
      {data && !data.owed && !data.nobody && updates.length === 0 && <p className="soft">None promised.</p>}
      <ul className={classes.list}>
        {updates.map((update) => (
          <UpdateCard
            key={update.id}
            update={update}
            give={() => setDoing({ what: 'give', update })}
            cancel={() => setDoing({ what: 'cancel', update })}
          />
        ))}
      </ul>
      <PromiseDialog incident={incident} opened={doing?.what === 'promise'} close={close} />
      {doing?.what === 'give' && <GiveDialog update={doing.update} close={close} />}
      {doing?.what === 'cancel' && (
        <CancelDialog incident={incident.id} update={doing.update} close={close} />
      )}
      {doing?.what === 'nobody' && <CancelDialog incident={incident.id} close={close} />}
    </Pane>
  );
}
