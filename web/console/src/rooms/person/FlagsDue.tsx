import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Pane } from '../../ui/Pane';
import { FlagMarks } from './FlagMarks';
import classes from './PendingJoins.module.css';
import { flagsDueQuery } from './people';
import { Unknown } from './Unknown';
import { dayWords } from './words';

/** Flags whose day to be looked at again has passed. Each is kept or taken off on the person's record. */
export function FlagsDue() {
  const asked = useQuery(flagsDueQuery);
  const flags = asked.data ?? [];
  return (
    <Pane title="Flags to look at again" aside={asked.data && `${flags.length}`} className={classes.pane}>
      <Unknown asked={asked} what="The flags to look at again" />
      {asked.data && flags.length === 0 && <p className="soft">None is due.</p>}
      <ul className={classes.list}>
        {flags.map(({ person, name, flag }) => (
          <li key={`${person} ${flag.id}`} className={classes.link}>
            <p>
              <Link
                to="/people/$id"
                params={{ id: person }}
                state={{ reason: `Flag to look at again: ${flag.label}` }}
              >
                {name || 'No name'}
              </Link>
              {flag.reviewAt && <span className="soft"> since {dayWords(flag.reviewAt)}</span>}
            </p>
            <FlagMarks flags={[flag]} whole />
          </li>
        ))}
      </ul>
    </Pane>
  );
}
