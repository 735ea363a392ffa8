import type { ReactNode } from 'react';
import classes from './FactList.module.css';

/** Short facts, each with its name. What is empty is shown as a dash, so that nobody looks for it. */
export function FactList({ facts }: { facts: [string, ReactNode][] }) {
  return (
    <dl>
      {facts.map(([name, value]) => (
        <div key={name} className={classes.fact}>
          <dt>{name}</dt>
          <dd>{value || '–'}</dd>
        </div>
      ))}
    </dl>
  );
}
