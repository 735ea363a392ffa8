import type { Neighbour } from '../../api/records';
import classes from './AroundCaller.module.css';
import { Roles } from './Roles';
import { tiesLine } from './words';

const mostAround = 4;

/** Those of the household and network who have a word of the name, or everybody while none is typed. */
export function named(people: readonly Neighbour[], name: string): Neighbour[] {
  const words = name.toLowerCase().split(/\s+/).filter(Boolean);
  const has = (one: Neighbour) => words.every((word) => one.name.toLowerCase().includes(word));
  return people.filter((one) => one.person !== '' && has(one)).slice(0, mostAround);
}

interface Props {
  people: readonly Neighbour[];
  chosen: string | null;
  choose: (one: Neighbour | null) => void;
  className?: string;
}

/** People of the caller's household and network, to be named without typing: it is mostly one of them. */
export function AroundCaller({ people, chosen, choose, className }: Props) {
  if (people.length === 0) return null;
  return (
    <section className={className} aria-label="Known around the caller">
      <p className={classes.heading}>Known around the caller</p>
      <ul className={classes.people}>
        {people.map((one) => {
          const taken = one.person === chosen;
          return (
            <li key={one.person}>
              <button
                type="button"
                className={classes.person}
                aria-pressed={taken}
                onClick={() => choose(taken ? null : one)}
              >
                {taken && <span aria-hidden="true">✓</span>}
                <strong>{one.name}</strong>
                <Roles roles={one.roles} />
                <span className={classes.why}>{tiesLine(one.why)}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
