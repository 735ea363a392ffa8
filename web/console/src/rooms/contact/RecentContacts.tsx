import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { asProblem } from '../../api/problem';
import { Pane } from '../../ui/Pane';
import { ProblemNote } from '../../ui/ProblemNote';
import { ContactTable } from './ContactTable';
import { contactQuery, contactsQuery } from './contacts';
import classes from './RecentContacts.module.css';
import { Player } from './Recordings';

/** The newest contacts; the selected one can be listened to. */
export function RecentContacts() {
  const { data, error } = useQuery(contactsQuery({ limit: 50 }));
  const [selected, setSelected] = useState<string>();
  // Not those over which the arrows only pass: reading is recorded.
  const [rested = ''] = useDebouncedValue(selected, 400);
  const asked = useQuery({ ...contactQuery(rested), enabled: rested !== '' });
  const contact = rested === selected ? asked.data : undefined;
  const silent = contact && (contact.recordings ?? []).length === 0 && !contact.recordingFailed;
  return (
    <Pane
      title="Recent contacts"
      bare
      className={classes.pane}
      foot={
        selected && contact ? (
          <div className={classes.listen}>
            {silent ? (
              <span className="soft">No recording of this contact.</span>
            ) : (
              <Player contact={contact} />
            )}
            <Link to="/contacts" search={{ id: selected }}>
              Whole record
            </Link>
          </div>
        ) : (
          <span className="soft">Select a contact to listen to its recording.</span>
        )
      }
    >
      {error && <ProblemNote problem={asProblem(error)} />}
      <ContactTable contacts={data ?? []} selected={selected} select={setSelected} label="Recent contacts" />
    </Pane>
  );
}
