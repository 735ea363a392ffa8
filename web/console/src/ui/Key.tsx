import type { ReactNode } from 'react';
import classes from './Key.module.css';

/** The picture of a key. */
export function Key({ children }: { children: ReactNode }) {
  return <kbd className={classes.key}>{children}</kbd>;
}
