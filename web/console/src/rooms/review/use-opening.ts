import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useCommands } from '../../ui/keys/use-commands';

/** The selected row of a list of incidents, and the key that opens the incident behind it. */
export function useOpening(incidentOf: (row: string) => string | undefined) {
  const navigate = useNavigate();
  const [selected, select] = useState<string>();
  const open = (row: string) => {
    const id = incidentOf(row);
    if (id) void navigate({ to: '/incident/$id', params: { id } });
  };
  const target = selected === undefined ? undefined : incidentOf(selected);
  useCommands([
    {
      id: 'reviews-open',
      label: 'Open the incident',
      group: 'Reviews',
      keys: 'O',
      bar: 6,
      when: () => target !== undefined,
      run: () => selected !== undefined && open(selected),
    },
  ]);
  return { selected, select, open };
}
