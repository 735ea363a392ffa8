import { useState } from 'react';
import { usePolicy } from '../../api/policy';
import type { Safeguarding } from '../../api/records';
import { useSession } from '../../api/session';
import type { Command } from '../../ui/keys/registry';
import { useCommands } from '../../ui/keys/use-commands';
import { SayDialog } from '../../ui/SayDialog';
import { ReferralDialog } from '../referral/ReferralDialog';
import { ActionDialog } from '../safeguarding/ActionDialog';
import { AdviseDialog } from './AdviseDialog';
import { MissedDialog } from './MissedDialog';
import { useSafeguardingActs } from './safeguarding-acts';

type Dialog = 'advise' | 'action' | 'missed' | 'refer' | 'end' | null;

/** What the vulnerability desk can do about a case, each with its key, and the dialogs that ask for it. */
export function useCaseCommands(contact: string, record: Safeguarding | undefined) {
  const { vulnerability } = usePolicy().pack;
  const me = useSession().staff.id;
  const acts = useSafeguardingActs(contact, record?.version ?? 0);
  const [dialog, setDialog] = useState<Dialog>(null);
  const desk = record?.case;
  const open = desk !== null && desk !== undefined && desk.state !== 'ended';
  const group = 'Vulnerability desk';
  const ask = (id: Dialog & string, label: string, keys: string): Command => ({
    ...{ id: `vulnerability-${id}`, label, group, keys },
    when: () => open,
    run: () => setDialog(id),
  });
  const commands = {
    take: {
      id: 'vulnerability-take',
      label: desk?.takenBy && desk.takenBy.id !== me ? `Take over from ${desk.takenBy.name}` : 'Take it',
      group,
      keys: 'Alt+T',
      when: () => open && desk.takenBy?.id !== me,
      run: () => void acts.take.run(desk?.takenBy?.id ?? ''),
    },
    advise: ask('advise', 'Advise', 'Alt+A'),
    action: ask('action', 'Record an action', 'Alt+C'),
    missed: ask('missed', 'Others missed this', 'Alt+M'),
    refer: ask('refer', 'Refer', 'Alt+F'),
    end: ask('end', 'End the case', 'Alt+X'),
  } satisfies Record<string, Command>;
  useCommands(Object.values(commands));
  const shut = () => setDialog(null);
  const dialogs = (
    <>
      <AdviseDialog opened={dialog === 'advise'} close={shut} act={acts.advise} />
      <MissedDialog opened={dialog === 'missed'} close={shut} act={acts.missed} />
      <ReferralDialog from={{ contact }} opened={dialog === 'refer'} close={shut} />
      <ActionDialog contact={contact} opened={dialog === 'action'} close={shut} />
      <SayDialog
        title="End the desk's work on this contact"
        opened={dialog === 'end'}
        close={shut}
        button="End the case"
        choice={{ label: 'What came of it', field: 'outcome', options: vulnerability.outcomes }}
        words={{
          label: 'Note',
          field: 'note',
          description: 'Needed when somebody is at risk and nothing was advised or done',
        }}
        act={acts.end}
      />
    </>
  );
  return { commands, dialogs, problem: acts.take.problem };
}
