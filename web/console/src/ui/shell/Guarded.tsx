import { useQueryClient } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { Suspense, useEffect } from 'react';
import { SignInAgain } from '../../rooms/staff/SignInAgain';
import { unlockSoundOnFirstPress } from '../../softphone/ring';
import { Loading } from '../Loading';
import { startLive } from './live';

/** What every screen behind the sign-in has: the live push and the dialog for a session that ended. */
export function Guarded() {
  const queries = useQueryClient();
  useEffect(() => startLive(queries), [queries]);
  useEffect(unlockSoundOnFirstPress, []);
  return (
    <>
      <Suspense fallback={<Loading what="The console" />}>
        <Outlet />
      </Suspense>
      <SignInAgain />
    </>
  );
}
