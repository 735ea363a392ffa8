import { useQuery } from '@tanstack/react-query';
import type { PersonFlag } from '../../api/records';
import { contactQuery } from '../contact/contacts';
import { FlagMarks } from '../person/FlagMarks';
import { pictureQuery } from '../person/people';
import { Roles } from '../person/Roles';
import { SafeLine } from './People';
import classes from './People.module.css';

/** What may hurt whoever is sent, or whoever is rung: the dangers that stand on anybody of the contact, each beside the
    role, and the safe way to reach the caller. Nothing when there is none. */
export function PeopleAtAGlance({ contact }: { contact: string }) {
  const { data: said } = useQuery(contactQuery(contact));
  const { data: picture } = useQuery(pictureQuery(contact));
  const people = [
    { key: 'caller', roles: ['caller', said?.caller?.relation ?? ''], flags: picture?.flags ?? [] },
    ...(said?.involved ?? []).map((one) => ({ key: one.person, roles: [one.role], flags: one.flags })),
  ].flatMap((one) => {
    const flags = dangers(one.flags);
    return flags.length > 0 ? [{ ...one, flags }] : [];
  });
  if (people.length === 0 && !picture?.safeContact && !picture?.number?.noCallBack) return null;
  return (
    <section aria-label="Dangers and safe contact" className={classes.people}>
      {people.length > 0 && (
        <ul className={classes.list}>
          {people.map((one) => (
            <li key={one.key} className={classes.person}>
              <Roles roles={one.roles} />
              <FlagMarks flags={one.flags} />
            </li>
          ))}
        </ul>
      )}
      {picture && <SafeLine picture={picture} />}
    </section>
  );
}

/** Flags that tell of a risk, or of a way not to be taken. */
export function dangers(flags: readonly PersonFlag[]): PersonFlag[] {
  return flags.filter((f) => f.kind === 'risk' || f.tone === 'danger');
}
