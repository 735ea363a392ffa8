import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Contact, ContactLocation } from '../../api/records';
import { Do } from '../../ui/Do';
import { useCommands } from '../../ui/keys/use-commands';
import { pointOf } from './locations';
import { PassDialog } from './PassDialog';
import classes from './PlaceFacts.module.css';
import { whereQuery } from './places';

interface Props {
  contact: Contact;
  location: ContactLocation;
  /** The words in the field are those of the location. */
  current: boolean;
}

/** Whose ground the chosen place is: beat, force, urban or rural, and a warning when it may be another force's. */
export function PlaceFacts({ contact, location, current }: Props) {
  const at = pointOf(location);
  const { data: where } = useQuery({
    ...whereQuery(at ?? { lat: 0, lon: 0 }, location.radiusM),
    enabled: at !== null,
  });
  const [passing, setPassing] = useState(false);
  const doubtful = where?.verdict === 'possibly-other' || where?.verdict === 'certainly-other';
  const pass = {
    id: 'pass-to-force',
    label: 'Pass to another force',
    group: 'Contact',
    keys: 'Alt+S',
    when: () => contact.passedOn === null,
    run: () => setPassing(true),
  };
  useCommands([pass]);
  const facts = [
    where?.beat && `Beat ${where.beat.name}`,
    where?.force?.name,
    where?.area,
    where?.gridRef,
  ].filter(Boolean);
  return (
    <div className={classes.facts}>
      <p className="soft">
        {!current && <>On the map: {location.text}. </>}
        {facts.join(' · ')}
      </p>
      {doubtful && !contact.passedOn && (
        <div role="status" className={classes.doubt}>
          <p>
            <strong>Another force's ground?</strong> {where.words}
          </p>
          <Do command={pass} variant="default" size="compact-sm" />
        </div>
      )}
      {contact.passedOn && (
        <p className={classes.doubt}>
          Passed to {contact.passedOn.force}: {contact.passedOn.reason}
        </p>
      )}
      <PassDialog
        contact={contact.id}
        others={where?.others ?? []}
        opened={passing}
        close={() => setPassing(false)}
      />
    </div>
  );
}
