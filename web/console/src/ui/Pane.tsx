import type { ReactNode } from 'react';
import { useId } from 'react';
import classes from './Pane.module.css';

interface Props {
  title: string;
  /** Stands beside the title: a number, a state. */
  aside?: ReactNode;
  /** Buttons at the right end of the head. */
  tools?: ReactNode;
  children: ReactNode;
  /** Stays at the foot while the body scrolls. */
  foot?: ReactNode;
  className?: string;
  /** The body has its own padding and scrolling. */
  bare?: boolean;
}

/** One part of a screen with its own heading; its body scrolls, the screen does not, and can be reached
    by keyboard for that (WCAG 2.2, 2.1.1). */
export function Pane({ title, aside, tools, children, foot, className, bare }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={`${classes.pane} ${className ?? ''}`}>
      <div className={classes.head}>
        <h2 id={id} className={classes.title}>
          {title}
        </h2>
        {aside !== undefined && <span className={classes.aside}>{aside}</span>}
        {tools && <div className={classes.tools}>{tools}</div>}
      </div>
      <div className={bare ? classes.bare : classes.body} tabIndex={bare ? undefined : 0}>
        {children}
      </div>
      {foot && <div className={classes.foot}>{foot}</div>}
    </section>
  );
}
