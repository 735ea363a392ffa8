import { useState } from 'react';
import type { Incident } from '../../api/records';
import type { Command } from '../../ui/keys/registry';
import { CloseDialog } from './CloseDialog';
import { RegradeDialog } from './RegradeDialog';
import { ResolveDialog } from './ResolveDialog';

/** What can be decided about an incident on any screen that shows one, with the dialogs that ask for it. */
export function useIncidentCommands(incident: Incident | undefined) {
  const [dialog, setDialog] = useState<'none' | 'grade' | 'resolve' | 'close'>('none');
  const open = incident?.state === 'open';
  const unitsOut = (incident?.units ?? []).length > 0;
  const group = 'Incident';
  const commands = {
    line: {
      id: 'incident-line',
      label: 'Add to the log',
      group,
      keys: 'Alt+A',
      when: () => incident !== undefined && incident.state !== 'closed',
      run: () => document.getElementById('input-line')?.focus(),
    },
    grade: {
      id: 'incident-grade',
      label: 'Grade anew',
      group,
      keys: 'Alt+G',
      when: () => open,
      run: () => setDialog('grade'),
    },
    resolve: {
      id: 'incident-resolve',
      label: 'Resolve without deployment',
      group,
      keys: 'Alt+W',
      when: () => open && !unitsOut,
      run: () => setDialog('resolve'),
    },
    close: {
      id: 'incident-close',
      label: 'Close with a result',
      group,
      keys: 'Alt+X',
      when: () => incident !== undefined && incident.state !== 'closed',
      run: () => setDialog('close'),
    },
  } satisfies Record<string, Command>;
  const done = () => setDialog('none');
  const dialogs = incident && (
    <>
      <RegradeDialog incident={incident} opened={dialog === 'grade'} close={done} />
      <ResolveDialog incident={incident} opened={dialog === 'resolve'} close={done} />
      <CloseDialog key={incident.id} incident={incident} opened={dialog === 'close'} close={done} />
    </>
  );
  return { commands, dialogs };
}
