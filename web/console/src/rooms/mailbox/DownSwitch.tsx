import { Switch } from '@mantine/core';
import { useId } from 'react';
import type { MailboxContents } from '../../api/records';
import { Key } from '../../ui/Key';
import { useCommands } from '../../ui/keys/use-commands';
import { ProblemNote } from '../../ui/ProblemNote';
import classes from './DownSwitch.module.css';
import { useSetDown } from './mailbox';

/** Takes the partners' mail server down, to show what becomes of referrals meanwhile. */
export function DownSwitch({ contents }: { contents: MailboxContents }) {
  const { down, address } = contents;
  const state = useId();
  const set = useSetDown();
  const turn = () => void set.run(!down);
  useCommands([
    {
      id: 'mailbox-down',
      label: down ? 'Let the mail server take mail again' : 'Take the mail server down',
      group: 'Mailbox',
      keys: 'Alt+M',
      when: () => !set.busy,
      run: turn,
    },
  ]);
  return (
    <div className={classes.whole}>
      <div className={classes.row}>
        <Switch
          size="md"
          label="The mail server is down"
          aria-describedby={state}
          checked={down}
          onChange={turn}
        />
        <Key>Alt+M</Key>
      </div>
      <p id={state} role="status" className={down ? classes.down : 'soft'}>
        {down
          ? 'Down: it refuses all mail. Referrals wait and are tried again.'
          : `Up: it takes mail for *.example at ${address}.`}
      </p>
      <ProblemNote problem={set.problem} again={set.again} />
    </div>
  );
}
