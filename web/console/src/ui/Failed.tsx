import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { Problem } from '../api/problem';

/** Instead of a screen that could not be shown: what is wrong in words, and a way on. */
export function Failed({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const queries = useQueryClient();
  const again = async () => {
    await queries.resetQueries({ predicate: (query) => query.state.status === 'error' });
    reset();
    await router.invalidate();
  };
  return (
    <div role="alert" style={{ padding: 48, maxWidth: 620 }}>
      <h1>This screen cannot be shown</h1>
      <p style={{ margin: '12px 0' }}>
        {error instanceof Problem ? error.detail : `A fault in the console: ${String(error)}`}
      </p>
      <Button onClick={() => void again()}>Try again</Button>
    </div>
  );
}
