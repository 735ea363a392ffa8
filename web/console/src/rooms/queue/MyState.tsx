import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { labelOf, usePolicy } from '../../api/policy';
import { claimDesk } from '../../softphone/desk-window';
import { softphone } from '../../softphone/softphone';
import { useDeskWindow, useSoftphone } from '../../softphone/use-softphone';
import { phoneWords } from '../../softphone/words';
import { Do } from '../../ui/Do';
import { can } from '../../ui/keys/registry';
import { ProblemNote } from '../../ui/ProblemNote';
import { useAtDesk } from './DeskProvider';
import classes from './MyState.module.css';
import { StateLine } from './StateLine';

/** Whether I take calls, since when, and how to change it. */
export function MyState() {
  const { desk, acts, commands } = useAtDesk();
  const { notReadyReasons, wrapUpSeconds } = usePolicy().pack;
  const phone = useSoftphone();
  const state = desk?.handler.state ?? 'off';
  return (
    <div className={classes.mine}>
      <StateLine state={state} since={desk?.handler.since ?? ''} wrapUpSeconds={wrapUpSeconds} />
      {desk?.handler.reason && <p>{labelOf(notReadyReasons, desk.handler.reason)}</p>}
      <p className="soft">{phoneWords(phone)}</p>
      {phone.kind === 'refused' && (
        <p role="alert" className={classes.refused}>
          {phone.why}
        </p>
      )}
      <Elsewhere />
      <ProblemNote problem={acts.ready.problem ?? acts.notReady.problem ?? acts.off.problem} />
      <div className={classes.buttons}>
        {can(commands.ready) && (
          <Do command={commands.ready} variant={state === 'ready' ? 'default' : 'filled'} />
        )}
        {can(commands.off) && <Do command={commands.off} variant="default" />}
      </div>
    </div>
  );
}

function Elsewhere() {
  const here = useDeskWindow();
  const queries = useQueryClient();
  const takeOver = async () => {
    if (await claimDesk(queries, true)) await softphone.plugIn();
  };
  if (here !== 'elsewhere') return null;
  return (
    <div role="alert" className={classes.refused}>
      <p>Your desk is open in another window: calls ring there.</p>
      <Button variant="default" onClick={takeOver}>
        Use this window instead
      </Button>
    </div>
  );
}
