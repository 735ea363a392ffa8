import { usePolicy } from '../../api/policy';
import { Do } from '../../ui/Do';
import type { Command } from '../../ui/keys/registry';
import { useCommands } from '../../ui/keys/use-commands';
import { Pane } from '../../ui/Pane';
import { TrialForm } from './TrialForm';
import { TrialProposal } from './TrialProposal';
import classes from './TryRules.module.css';
import { useTrial } from './use-trial';

interface Props {
  /** The type that the list is about already. */
  first: string;
  /** Shows a rule in the list. */
  show: (rule: string) => void;
  stop: () => void;
}

/** An invented contact on one side, what the rules in force propose for it on the other. Nothing is kept. */
export function TryRules({ first, show, stop }: Props) {
  const policy = usePolicy();
  const trial = useTrial(first);
  const group = 'Rules';
  const commands = {
    clear: { id: 'trial-clear', label: 'Clear', group, keys: 'Alt+C', run: trial.clear },
    stop: { id: 'trial-stop', label: 'Stop trying', group, keys: 'Alt+X', run: stop },
  } satisfies Record<string, Command>;
  useCommands([
    ...Object.values(commands),
    {
      id: 'trial-reasons',
      label: 'Go to the reasons',
      group,
      keys: 'Alt+R',
      quiet: true,
      when: () => trial.proposed !== undefined,
      run: () => document.querySelector<HTMLElement>('#trial-reasons [tabindex="0"]')?.focus(),
    },
  ]);
  return (
    <>
      <Pane
        title="Try the rules"
        aside="nothing is kept"
        className={classes.facts}
        tools={Object.values(commands).map((command) => (
          <Do key={command.id} command={command} size="compact-sm" variant="default" />
        ))}
      >
        <TrialForm trial={trial} types={policy.types} />
      </Pane>
      <TrialProposal trial={trial} show={show} />
    </>
  );
}
