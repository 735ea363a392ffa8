import { useNavigate } from '@tanstack/react-router';
import type { AuditEntry } from '../../api/records';
import { may, useSession } from '../../api/session';
import { Do } from '../../ui/Do';
import type { Command } from '../../ui/keys/registry';
import { useCommands } from '../../ui/keys/use-commands';
import { opens, recordOf } from './audit';

/** What can be done with the selected entry; only narrows the list to a record. Who may read the audit and
    no records is not offered to open one. */
export function useEntryCommands(entry: AuditEntry | undefined, only: (id: string) => void): Command[] {
  const navigate = useNavigate();
  const reads = may(useSession(), 'handler', 'dispatcher');
  const id = entry && recordOf(entry);
  const narrow: Command = {
    id: 'audit-only',
    label: 'Only this record',
    group: 'Audit',
    keys: 'R',
    when: () => id !== undefined,
    run: () => id && only(id),
  };
  const open: Command = {
    id: 'audit-open',
    label: 'Open the record',
    group: 'Audit',
    keys: 'O',
    when: () => id !== undefined,
    run: () => {
      if (!entry || !id) return;
      if (opens[entry.what] === 'incident') void navigate({ to: '/incident/$id', params: { id } });
      else if (opens[entry.what] === 'person') void navigate({ to: '/people/$id', params: { id } });
      else void navigate({ to: '/contacts', search: { id } });
    },
  };
  const commands = reads ? [narrow, open] : [narrow];
  useCommands(commands);
  return commands;
}

export function EntryBar({ commands }: { commands: Command[] }) {
  return commands.map((command) => <Do key={command.id} command={command} variant="default" />);
}
