import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';

/** At the end of a dialog: something to be said to the caller now. The focus is on the button, so Enter goes on. */
export function DoneNote({ children }: { children: ReactNode }) {
  const done = useRef<HTMLButtonElement>(null);
  useEffect(() => done.current?.focus(), []);
  return (
    <>
      <p role="status">{children}</p>
      <Button ref={done} type="submit">
        Done
      </Button>
    </>
  );
}
