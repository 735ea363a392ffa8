import { Button } from '@mantine/core';
import { asProblem } from '../../api/problem';
import classes from './Unknown.module.css';

interface Props {
  /** A query that a part of the screen stands on. */
  asked: { error: Error | null; refetch: () => unknown; isFetching: boolean };
  /** "What is known of the caller". */
  what: string;
}

/** Where silence would read as "nothing is known": that it could not be fetched, with a way to try again. */
export function Unknown({ asked, what }: Props) {
  if (!asked.error) return null;
  return (
    <p role="alert" className={classes.unknown}>
      <span>
        <strong>{what} could not be fetched.</strong> {asProblem(asked.error).detail}
      </span>
      <Button
        variant="default"
        size="compact-xs"
        loading={asked.isFetching}
        onClick={() => void asked.refetch()}
      >
        Try again
      </Button>
    </p>
  );
}
