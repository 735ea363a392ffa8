import { Button, Modal } from '@mantine/core';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { sessionGate, sessionRenewed } from '../../api/gate';
import { keys } from '../../api/keys';
import { useSession } from '../../api/session';
import { SignInForm } from './SignInForm';

/** Nothing that the first person read or typed stays for the second. */
function leave(queries: QueryClient) {
  queries.clear();
  location.assign('/');
}

/** Stands over the screen when the session has ended. What was typed stays beneath it, and what was being sent
    waits and is sent afterwards, unless somebody else signs in: their name must not stand under it. */
export function SignInAgain() {
  const { staff } = useSession();
  const queries = useQueryClient();
  const closed = useSyncExternalStore(sessionGate.subscribe, sessionGate.closed);
  return (
    <Modal
      opened={closed}
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title="Your session has ended"
    >
      <p style={{ marginBottom: 12 }}>Sign in again to go on. Everything on your screen is still there.</p>
      <SignInForm
        signInName={staff.signInName}
        done={(session) => {
          const same = session.staff.id === staff.id;
          sessionRenewed(same);
          if (same) queries.setQueryData(keys.session, session);
          else leave(queries);
        }}
      />
      <Button variant="subtle" mt="sm" onClick={() => location.assign('/signin')}>
        Somebody else: leave this screen
      </Button>
    </Modal>
  );
}
