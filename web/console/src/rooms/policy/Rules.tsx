import { NativeSelect, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { usePolicy } from '../../api/policy';
import { Do } from '../../ui/Do';
import type { Command } from '../../ui/keys/registry';
import { useCommands } from '../../ui/keys/use-commands';
import { Pane } from '../../ui/Pane';
import classes from './Rules.module.css';
import { RuleTable } from './RuleTable';
import { RuleView } from './RuleView';
import { rulesFor } from './rules';
import { trialTypeId } from './TrialForm';
import { TryRules } from './TryRules';

interface Props {
  chosen: string | undefined;
  choose: (rule: string) => void;
}

/** The rules that are in force: what makes them speak, about which types, what they ask for, and why; and an invented
    contact to try them on. */
export function Rules({ chosen, choose }: Props) {
  const policy = usePolicy();
  const [type, setType] = useState('');
  const [sought, setSought] = useState('');
  const [trying, setTrying] = useState(false);
  const filter = useRef<HTMLSelectElement>(null);
  const all = policy.pack.rules ?? [];
  const rules = rulesFor(all, type, sought);
  const show = (rule: string) => {
    if (!rules.some((r) => r.code === rule)) {
      // The row has to be there before it can take the focus.
      flushSync(() => {
        setType('');
        setSought('');
      });
    }
    choose(rule);
    document.querySelector<HTMLElement>(`[data-row="${CSS.escape(rule)}"]`)?.focus();
  };
  const stop = () => {
    setTrying(false);
    filter.current?.focus();
  };
  const tryOut: Command = {
    id: 'rules-try',
    label: 'Try the rules',
    group: 'Rules',
    keys: 'Alt+Y',
    bar: 6,
    run: () => {
      setTrying(true);
      document.getElementById(trialTypeId)?.focus();
    },
  };
  useCommands([
    tryOut,
    {
      id: 'rules-filter',
      label: 'Rules of one type',
      group: 'Rules',
      keys: 'Alt+T',
      bar: 5,
      run: () => filter.current?.focus(),
    },
  ]);
  return (
    <div className={classes.screen} data-trying={trying || undefined}>
      <Pane
        title="Rules"
        aside={`${rules.length} of ${all.length}`}
        tools={!trying && <Do command={tryOut} size="compact-sm" variant="default" />}
        bare
      >
        <div className={classes.filter}>
          <NativeSelect
            ref={filter}
            label="Type of incident"
            data={[
              { value: '', label: 'All types' },
              ...policy.types.map((t) => ({ value: t.code, label: t.label })),
            ]}
            value={type}
            onChange={(e) => setType(e.currentTarget.value)}
          />
          <TextInput
            label="Find in reason or condition"
            value={sought}
            onChange={(e) => setSought(e.currentTarget.value)}
          />
        </div>
        <RuleTable rules={rules} chosen={chosen} choose={choose} />
      </Pane>
      <RuleView rule={rules.find((r) => r.code === chosen)} />
      {trying && <TryRules first={type} show={show} stop={stop} />}
    </div>
  );
}
