import type { ReactNode } from 'react';
import classes from './FactList.module.css';

/** Short facts, each with its name. What is empty is shown as a dash, so that nobody looks for it. */
export function FactList({ facts }: { facts: [string, ReactNode][] }) {
  return (
    <dl>
      {facts.map(([name, value], n) => (
        // Two facts may have one name: two witnesses.
        // biome-ignore lint/suspicious/noArrayIndexKey: facts have no other identity
        <div key={`${n} ${name}`} className={classes.fact}>
          <dt>{name}</dt>
          <dd>{value || '–'}</dd>
        </div>
      ))}
    </dl>
  );
}
