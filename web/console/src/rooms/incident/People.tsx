import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { asProblem } from '../../api/problem';
import type { Contact, PersonFlag, Picture } from '../../api/records';
import { contactQuery } from '../contact/contacts';
import { FlagMarks } from '../person/FlagMarks';
import { PatternLine } from '../person/PictureStrip';
import { pictureQuery } from '../person/people';
import { Roles } from '../person/Roles';
import { safeWords } from '../person/words';
import classes from './People.module.css';
import { ringing } from './ringing';

/** Who has to do with it, by what one contact says: caller and involved, each with the role that they stand in, what is
    known of them, how the caller may safely be reached, and what the history shows. */
export function People({ contact }: { contact: string }) {
  const { data: said, error } = useQuery(contactQuery(contact));
  const { data: picture } = useQuery(pictureQuery(contact));
  if (error && !said) return <p className="soft">{asProblem(error).detail}</p>;
  if (!said) return <p className="soft">The people of this contact are being read.</p>;
  const patterns = picture?.patterns ?? [];
  return (
    <div className={classes.people}>
      {picture && <SafeLine picture={picture} />}
      <ul className={classes.list}>
        <Caller said={said} picture={picture} />
        {said.involved.map((one) => (
          <Person key={one.person} roles={[one.role]} id={one.person} name={one.name} flags={one.flags} />
        ))}
      </ul>
      {patterns.length > 0 && (
        <ul className={classes.patterns} aria-label="Patterns">
          {patterns.map((pattern) => (
            <PatternLine key={pattern.code} pattern={pattern} />
          ))}
        </ul>
      )}
    </div>
  );
}

/** How the caller may safely be reached; nothing when nothing is agreed or known. */
export function SafeLine({ picture }: { picture: Picture }) {
  const warning = ringing(picture);
  const safe = picture.safeContact;
  if (!safe && !warning) return null;
  return (
    <p className={classes.safe}>
      {/* The agreed way says by itself what not to do, unless something else forbids it. */}
      {(!safe || !warning.startsWith('Do not ring this')) && warning && <strong>{warning} </strong>}
      {safe && (
        <>
          <strong>Safe contact:</strong> {safeWords(safe)}
        </>
      )}
    </p>
  );
}

function Caller({ said, picture }: { said: Contact; picture: Picture | undefined }) {
  const { caller } = said;
  const roles = ['caller', caller?.relation ?? ''];
  const name = picture?.name || caller?.name || '';
  if (picture?.closed) return <Person roles={roles} id="" name="" flags={[]} />;
  return (
    <Person
      roles={roles}
      id={picture?.person ?? ''}
      name={name || 'Not named'}
      // The record may be under another name than was heard on the telephone.
      heard={caller?.name && caller.name !== name ? caller.name : undefined}
      flags={picture?.flags ?? []}
    />
  );
}

interface PersonProps {
  roles: string[];
  /** Empty for somebody who has no record. */
  id: string;
  /** Empty for a record that is closed to whoever reads this. */
  name: string;
  heard?: string;
  flags: readonly PersonFlag[];
}

function Person({ roles, id, name, heard, flags }: PersonProps) {
  return (
    <li className={classes.person}>
      <Roles roles={roles} />
      {name === '' && <span>Restricted record: ask a supervisor</span>}
      {name !== '' && id === '' && <span>{name}</span>}
      {name !== '' && id !== '' && (
        <Link to="/people/$id" params={{ id }}>
          {name}
        </Link>
      )}
      {heard && <span className="soft">said to be {heard}</span>}
      <FlagMarks flags={flags} />
    </li>
  );
}
