import { useEffect, useRef } from 'react';
import type { Assessment } from '../../api/records';
import { when } from '../../ui/clock';
import { Do } from '../../ui/Do';
import { useCommands } from '../../ui/keys/use-commands';
import classes from './OldDraft.module.css';

interface Props {
  newest: Assessment | undefined;
  rationale: string;
  takeUp: () => void;
  beginAfresh: () => void;
}

/** Half a look from before the newest one: it may know less than what stands on record, so it is offered and not put
    in front of it. */
export function OldDraft({ newest, rationale, takeUp, beginAfresh }: Props) {
  const first = useRef<HTMLDivElement>(null);
  useEffect(() => first.current?.querySelector('button')?.focus(), []);
  const command = (id: string, label: string, keys: string, run: () => void) => ({
    ...{ id, label, group: 'Incident', keys, run },
  });
  const afresh = command('look-afresh', 'Begin afresh', 'Alt+Shift+B', beginAfresh);
  const old = command('look-take-up', 'Go on with the old one', 'Alt+Shift+O', takeUp);
  useCommands([afresh, old]);
  return (
    <div role="group" aria-label="Half a look is left" className={classes.old}>
      <p>
        <strong>You began a look that was never saved.</strong> Since then the risk has been looked at
        {newest && ` at ${when(newest.at)} by ${newest.by.name}`}. Begin afresh from that, or go on with yours
        and check every answer.
      </p>
      {rationale.trim() !== '' && <p className="soft">You wrote: {rationale}</p>}
      <div ref={first} className={classes.buttons}>
        <Do command={afresh} />
        <Do command={old} variant="default" />
      </div>
    </div>
  );
}
