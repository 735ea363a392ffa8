import type { DeskHandler } from '../../api/records';
import { since, span, useNow } from '../../ui/clock';
import { stateLabels } from './desk';
import classes from './MyState.module.css';

interface Props {
  state: DeskHandler['state'];
  since: string;
  /** How long finishing the notes should take, by the force's policy. */
  wrapUpSeconds: number;
}

/** My state and for how long; in wrap-up against the time that the policy allows. */
export function StateLine({ state, since: began, wrapUpSeconds }: Props) {
  const spent = since(began, useNow());
  const measured = state === 'wrap-up' && wrapUpSeconds > 0;
  const over = measured && spent >= (wrapUpSeconds + 1) * 1000;
  return (
    <p className={classes.state} data-state={state} data-over={over || undefined}>
      <span>{measured ? 'Wrap-up' : stateLabels[state]}</span>
      {state !== 'off' && (
        <span className="tabular">
          {span(spent)}
          {measured && `${over ? ', over' : ' of'} ${span(wrapUpSeconds * 1000)}`}
        </span>
      )}
    </p>
  );
}
