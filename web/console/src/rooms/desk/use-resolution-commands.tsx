import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Incident, ResolutionRecord } from '../../api/records';
import { may, useSession } from '../../api/session';
import type { Command } from '../../ui/keys/registry';
import { useCommands } from '../../ui/keys/use-commands';
import { ResolutionDialogs } from './ResolutionDialogs';
import { useResolutionActs } from './resolution-acts';

export type ResolutionDialog = 'promise' | 'log' | 'cancel' | 'give-back' | 'check' | 'end' | 'given' | null;

/** What the resolution desk can do about a case, each with its key, and the dialogs that ask for it. */
export function useResolutionCommands(
  id: string,
  record: ResolutionRecord | undefined,
  incident: Incident | undefined,
) {
  const session = useSession();
  const navigate = useNavigate();
  const [dialog, setDialog] = useState<ResolutionDialog>(null);
  const toIncident = () => void navigate({ to: '/incident/$id', params: { id } });
  // Who sends it back is led to where it is graded for somebody to attend.
  const acts = useResolutionActs(id, toIncident);
  const live = record !== undefined && record.stage !== 'settled' && record.stage !== 'none';
  const open = record !== undefined && (record.incidentState !== 'closed' || live);
  const enquires = live && record.enquiry !== null && record.enquiry.endedAt === null;
  const unsent = record?.advice.some((one) => one.state === 'failed') === true;
  const promised = Boolean(record?.callBack);
  const owner = record?.stage === 'taken' ? record.owner : null;
  const group = 'Resolution desk';
  const ask = (to: ResolutionDialog & string, label: string, keys: string, when: () => boolean): Command => ({
    ...{ id: `resolution-${to}`, label, group, keys, when },
    run: () => setDialog(to),
  });
  const checks = may(session, 'supervisor') && record?.sampled === true && record.check === null;
  const commands = {
    take: {
      id: 'resolution-take',
      label: owner ? `Take over from ${owner.name}` : 'Take it',
      group,
      keys: 'Alt+T',
      when: () => live && record.stage !== 'returned' && owner?.id !== session.staff.id,
      run: () => void acts.take.run(Boolean(owner)),
    },
    promise: ask('promise', 'Promise a call-back', 'Alt+P', () => open),
    log: ask('log', 'Log a try', 'Alt+L', () => promised),
    cancel: ask('cancel', 'Cancel the call-back', 'Alt+K', () => promised),
    resolve: {
      id: 'resolution-resolve',
      label: 'Resolve',
      group,
      keys: 'Alt+W',
      when: () => live && record.incidentState === 'open',
      run: toIncident,
    },
    back: ask(
      ...(['give-back', 'Somebody must attend', 'Alt+N'] as const),
      () => live && record.stage !== 'returned' && record.incidentState !== 'closed',
    ),
    end: ask('end', 'Say what came of it', 'Alt+E', () => enquires && owner?.id === session.staff.id),
    given: ask('given', 'Advice given in another way', 'Alt+G', () => unsent),
    check: ask('check', 'Check the resolution', 'Alt+Y', () => checks),
  } satisfies Record<string, Command>;
  useCommands(Object.values(commands));
  const dialogs = (
    <ResolutionDialogs
      dialog={dialog}
      shut={() => setDialog(null)}
      acts={acts}
      number={record?.callBack?.number || incident?.caller?.number || ''}
    />
  );
  return { commands, dialogs, problem: acts.take.problem };
}
