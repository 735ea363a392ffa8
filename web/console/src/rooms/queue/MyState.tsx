import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { labelOf, usePolicy } from '../../api/policy';
import { claimDesk } from '../../softphone/desk-window';
import { softphone } from '../../softphone/softphone';
import { useDeskWindow, useSoftphone } from '../../softphone/use-softphone';
import { phoneWords } from '../../softphone/words';
import { since, span, useNow } from '../../ui/clock';
import { Do } from '../../ui/Do';
import { can } from '../../ui/keys/registry';
import { ProblemNote } from '../../ui/ProblemNote';
import { useAtDesk } from './DeskProvider';
import { stateLabels } from './desk';
import classes from './MyState.module.css';

/** Whether I take calls, since when, and how to change it. */
export function MyState() {
  const { desk, acts, commands } = useAtDesk();
  const reasons = usePolicy().pack.notReadyReasons;
  const phone = useSoftphone();
  const now = useNow();
  const state = desk?.handler.state ?? 'off';
  return (
    <div className={classes.mine}>
      <p className={classes.state} data-state={state}>
        <span>{stateLabels[state]}</span>
        {desk && state !== 'off' && <span className="tabular">{span(since(desk.handler.since, now))}</span>}
      </p>
      {desk?.handler.reason && <p>{labelOf(reasons, desk.handler.reason)}</p>}
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
