import { Outlet, useRouterState } from '@tanstack/react-router';
import { Suspense, useEffect, useRef } from 'react';
import { DeskProvider } from '../../rooms/queue/DeskProvider';
import { KeyHelp } from '../keys/KeyHelp';
import { Palette } from '../keys/Palette';
import { Loading } from '../Loading';
import { Header } from './Header';
import { KeyBar } from './KeyBar';
import classes from './Shell.module.css';

/** The frame of every working screen. It never scrolls as a whole; the panes in it do. */
export function Shell() {
  const main = useRef<HTMLElement>(null);
  const path = useRouterState({ select: (s) => s.location.pathname });
  const first = useRef(true);
  useEffect(() => {
    // A new screen begins at its beginning for keyboard and screen reader; the first page load already does.
    // One that begins with a field has put the focus there itself.
    const begun = document.activeElement?.matches('#screen :is(input, textarea)');
    if (!first.current && path && !begun) main.current?.focus();
    first.current = false;
  }, [path]);
  return (
    <DeskProvider>
      <div className={classes.shell}>
        <a className={classes.skip} href="#screen">
          Skip to the screen
        </a>
        <Header />
        <main id="screen" ref={main} tabIndex={-1} className={classes.main}>
          <Suspense fallback={<Loading what="The screen" />}>
            <Outlet />
          </Suspense>
        </main>
        <KeyBar />
        <Palette />
        <KeyHelp />
      </div>
    </DeskProvider>
  );
}
