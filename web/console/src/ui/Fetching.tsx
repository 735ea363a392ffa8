import { Button } from '@mantine/core';
import { asProblem } from '../api/problem';
import { Loading } from './Loading';

interface Props {
  /** A query that has nothing to show yet. */
  asked: { error: Error | null; refetch: () => unknown; isFetching: boolean };
  /** "The queue". */
  what: string;
  /** Part of a screen that says nothing while it is being fetched. */
  quiet?: boolean;
}

/** What stands although it could not be fetched again: a screen is not taken away by an outage, with what was half typed
    in it. A refusal does take it away, for the record may have been closed to this reader. */
export function standing<T>({ data, error }: { data: T | undefined; error: Error | null }): T | undefined {
  const status = error ? asProblem(error).status : 0;
  return status >= 400 && status < 500 ? undefined : data;
}

/** In place of something that is not there yet: that it is being fetched, or why it could not be, with a way to try
    again. */
export function Fetching({ asked, what, quiet }: Props) {
  if (!asked.error) return quiet ? null : <Loading what={what} />;
  return (
    <div role="alert" style={{ padding: 'var(--gap-4)', display: 'grid', gap: 8, justifyItems: 'start' }}>
      <p>
        {what} could not be fetched. {asProblem(asked.error).detail}
      </p>
      <Button
        variant="default"
        size="compact-sm"
        loading={asked.isFetching}
        onClick={() => void asked.refetch()}
      >
        Try again
      </Button>
    </div>
  );
}
