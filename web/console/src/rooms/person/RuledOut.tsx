import { Do } from '../../ui/Do';
import type { Command } from '../../ui/keys/registry';
import classes from './RuledOut.module.css';

interface Named {
  person: string;
  name: string;
}

interface Props {
  people: readonly Named[];
  busy: boolean;
  /** Absent while the contact only rings. */
  takeBack: ((person: Named) => void) | undefined;
  /** What its key does to the last of them; absent when the key is taken. */
  command: Command | undefined;
}

/** Who was said not to be the caller. It stays in sight for as long as the contact does, so that it can be taken back. */
export function RuledOut({ people, busy, takeBack, command }: Props) {
  if (people.length === 0) return null;
  return (
    <ul className={classes.people} aria-label="Ruled out">
      {people.map((one, at) => (
        <li key={one.person} className={classes.person}>
          <span className="soft">Ruled out: {one.name}</span>
          {takeBack && command && at === people.length - 1 && (
            <Do command={command} variant="default" size="compact-xs" />
          )}
          {takeBack && (!command || at < people.length - 1) && (
            <button type="button" className={classes.back} disabled={busy} onClick={() => takeBack(one)}>
              Take back<span className="unseen"> that {one.name} is ruled out</span>
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
