import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { acting } from '../../api/act';
import { api, body } from '../../api/client';
import { keys } from '../../api/keys';
import type { Contact } from '../../api/records';
import { ProblemNote } from '../../ui/ProblemNote';
import { Saved } from '../../ui/Saved';
import { waiting } from '../../ui/unsaved';
import { useAutosave } from '../../ui/use-autosave';
import classes from './IncidentPlace.module.css';
import { incidentLocation, nearCaller, useLocate } from './locations';
import { PlaceFacts } from './PlaceFacts';
import { PlaceField } from './PlaceField';
import type { Choice } from './places';

/** Where it is happening: words that are saved as they are typed, and the point once a place is chosen. */
export function IncidentPlace({ contact, className }: { contact: Contact; className?: string }) {
  const { id } = contact;
  const queries = useQueryClient();
  const saver = useAutosave<string>(`place/${id}`, async (text, key) => {
    const kept = await body(
      api.PUT('/api/contacts/{id}/place', { headers: acting(key), params: { path: { id } }, body: { text } }),
    );
    queries.setQueryData(keys.contact(id), kept);
  });
  const [text, setText] = useState(saver.left ?? contact.place ?? '');
  const locate = useLocate(contact);
  const resting = saver.saving.state === 'clean' || saver.saving.state === 'saved';
  const written = contact.place ?? '';
  const taken = useRef(written);
  useEffect(() => {
    // Chosen on the map or written elsewhere; what this field itself sent is not news.
    const news = written !== taken.current;
    taken.current = written;
    if (news && resting) setText(written);
  }, [written, resting]);
  const write = (next: string) => {
    setText(next);
    saver.typed(next);
  };
  const take = (choice: Choice) => {
    write(choice.text);
    waiting.during(`point/place/${id}`, locate.run(choice));
  };
  const location = incidentLocation(contact.locations);
  return (
    <div className={`${classes.place} ${className ?? ''}`}>
      <PlaceField
        id="input-place"
        label="Place"
        near={nearCaller(contact.locations)}
        value={text}
        typed={write}
        choose={(_, choice) => take(choice)}
        chooseOther={take}
      />
      <p className={classes.saved}>
        <Saved saving={saver.saving} />
      </p>
      <ProblemNote problem={locate.problem} again={locate.again} />
      {location && <PlaceFacts contact={contact} location={location} current={location.text === text} />}
    </div>
  );
}
