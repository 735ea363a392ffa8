import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Contact, InvolvedPerson } from '../../api/records';
import { Do } from '../../ui/Do';
import { useCommands } from '../../ui/keys/use-commands';
import { FlagMarks } from './FlagMarks';
import { InvolveDialog } from './InvolveDialog';
import classes from './PeopleInvolved.module.css';
import { RemoveDialog } from './RemoveDialog';
import { Roles } from './Roles';

/** Who else has to do with it, each with the role: the one who is feared, the child upstairs, the neighbour who saw it. */
export function PeopleInvolved({ contact }: { contact: Contact }) {
  const [adding, setAdding] = useState(false);
  const [removing, setRemoving] = useState<InvolvedPerson | null>(null);
  const add = {
    id: 'involve',
    label: 'Add a person',
    group: 'Contact',
    keys: 'Alt+I',
    run: () => setAdding(true),
  };
  useCommands([add]);
  return (
    <section className={classes.involved} aria-label="People involved">
      <div className={classes.head}>
        <h2>People involved</h2>
        <Do command={add} variant="default" size="compact-sm" />
      </div>
      {contact.involved.length > 0 && (
        <ul className={classes.people}>
          {contact.involved.map((one) => (
            <li key={one.person} className={classes.person}>
              <Roles roles={[one.role]} />
              {one.name ? (
                <Link to="/people/$id" params={{ id: one.person }}>
                  {one.name}
                </Link>
              ) : (
                <span>Restricted record: ask a supervisor</span>
              )}
              <FlagMarks flags={one.flags} />
              <button type="button" className={classes.remove} onClick={() => setRemoving(one)}>
                Remove<span className="unseen"> {one.name}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <InvolveDialog contact={contact.id} opened={adding} close={() => setAdding(false)} />
      {removing && <RemoveDialog contact={contact.id} person={removing} close={() => setRemoving(null)} />}
    </section>
  );
}
