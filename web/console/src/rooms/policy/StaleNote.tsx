import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { editionsQuery } from './editions';
import classes from './StaleNote.module.css';

interface Props {
  /** The newest edition when the change was begun, and now. */
  base: number;
  newest: number;
  keep: () => void;
  drop: () => void;
}

/** Somebody published while a change was half made: who, and why, and what to do with one's own. */
export function StaleNote({ base, newest, keep, drop }: Props) {
  const { data } = useQuery(editionsQuery);
  if (base === newest) return null;
  const theirs = data?.editions?.find((e) => e.number === newest);
  return (
    <div role="alert" className={classes.note}>
      <p>
        <strong>! Edition {newest} was published after you began this change</strong>
        {theirs ? `, by ${theirs.by.name}: “${theirs.note}” ` : '. '}
        Keep yours and look at what it would change now, or begin again.
      </p>
      <Button variant="default" onClick={keep}>
        Keep mine, on edition {newest}
      </Button>
      <Button variant="default" onClick={drop}>
        Begin again
      </Button>
    </div>
  );
}
