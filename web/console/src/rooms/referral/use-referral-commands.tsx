import { useState } from 'react';
import { usePolicy } from '../../api/policy';
import type { Referral } from '../../api/records';
import type { Command } from '../../ui/keys/registry';
import { useCommands } from '../../ui/keys/use-commands';
import { SayDialog } from '../../ui/SayDialog';
import { useReferralActs } from './referral-desk';

type Dialog = 'acknowledge' | 'decline' | 'end' | 'withdraw' | 'told' | null;

const over: Referral['state'][] = ['ended', 'withdrawn'];
const answered: Referral['state'][] = ['acknowledged', 'declined', ...over];

/** What can be done about a referral, each with its key, and the dialogs that ask for it. */
export function useReferralCommands(id: string, referral: Referral | undefined) {
  const { outcomes } = usePolicy().pack.referral;
  const acts = useReferralActs(id);
  const [dialog, setDialog] = useState<Dialog>(null);
  const ask = (to: Dialog & string, label: string, keys: string, shut: Referral['state'][]): Command => ({
    ...{ id: `referral-${to}`, label, group: 'Referrals', keys },
    when: () => referral !== undefined && !shut.includes(referral.state),
    run: () => setDialog(to),
  });
  const commands = {
    acknowledge: ask('acknowledge', 'They have it, by telephone', 'Alt+A', answered),
    decline: ask('decline', 'They cannot take it', 'Alt+N', answered),
    end: ask('end', 'End with an outcome', 'Alt+X', over),
    withdraw: ask('withdraw', 'Take it back', 'Alt+B', answered),
    told: {
      ...ask('told', 'They know that it is taken back, by telephone', 'Alt+K', []),
      when: () => referral?.untold === true,
    },
  } satisfies Record<string, Command>;
  useCommands(Object.values(commands));
  const shared = { close: () => setDialog(null) };
  const who = { label: 'Who answered there', field: 'who' };
  const dialogs = (
    <>
      <SayDialog
        {...shared}
        title={`${referral?.partnerLabel ?? 'The partner'} has it`}
        opened={dialog === 'acknowledge'}
        button="They have it"
        who={who}
        words={{ label: 'Note', field: 'note' }}
        act={acts.acknowledge}
      />
      <SayDialog
        {...shared}
        title={`${referral?.partnerLabel ?? 'The partner'} cannot take it`}
        opened={dialog === 'decline'}
        button="They cannot take it"
        who={who}
        words={{ label: 'Why, and who could', field: 'note' }}
        act={acts.decline}
      />
      <SayDialog
        {...shared}
        title="End the referral"
        opened={dialog === 'end'}
        button="End it"
        choice={{ label: 'What came of it', field: 'outcome', options: outcomes }}
        words={{
          label: 'Note',
          field: 'note',
          description: 'Needed when the partner has not said that they have it',
        }}
        act={acts.end}
      />
      <SayDialog
        {...shared}
        title="Take the referral back"
        opened={dialog === 'withdraw'}
        button="Take it back"
        words={{
          label: 'Why',
          field: 'reason',
          description: 'Stays here. A partner who was sent it is told by e-mail that it is taken back',
        }}
        act={acts.withdraw}
      />
      <SayDialog
        {...shared}
        title={`${referral?.partnerLabel ?? 'The partner'} knows that it is taken back`}
        opened={dialog === 'told'}
        button="They know"
        who={{ label: 'Who was told there', field: 'who' }}
        act={acts.told}
      />
    </>
  );
  return { commands, dialogs };
}
