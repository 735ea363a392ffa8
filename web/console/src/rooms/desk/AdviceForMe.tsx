import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { roughly, since, useNow } from '../../ui/clock';
import { Fetching, standing } from '../../ui/Fetching';
import { Pane } from '../../ui/Pane';
import { RowGrid } from '../../ui/RowGrid';
import table from '../../ui/table.module.css';
import type { Selecting } from './DesksScreen';
import { adviceForMeQuery } from './desks';

const columns = [
  { label: 'Advice', width: '56%' },
  { label: 'About', width: '18%' },
  { label: 'By' },
  { label: 'Waits', number: true },
];

/** What the vulnerability desk advised in contacts of one's own, and nobody has answered; Enter opens it where it is
    answered. */
export function AdviceForMe({ selected, select }: Selecting) {
  const now = useNow();
  const navigate = useNavigate();
  const asked = useQuery(adviceForMeQuery);
  const data = standing(asked);
  if (!data) return <Fetching asked={asked} what="The advice" />;
  const open = (id: string) => {
    const row = data.find((one) => one.advice === id);
    if (row?.incident) void navigate({ to: '/incident/$id', params: { id: row.incident } });
    else if (row) void navigate({ to: '/contacts', search: { id: row.contact } });
  };
  return (
    <Pane title="Advice for you" aside={`${data.length} waiting`} bare>
      <RowGrid
        label="Advice for you"
        rows={data}
        id={(row) => row.advice}
        columns={columns}
        selected={selected}
        select={select}
        open={open}
        empty="No advice waits for you. What the vulnerability desk says about your contacts appears here."
        cells={(row) => (
          <>
            <td>{row.text}</td>
            <td className={`tabular ${table.tight}`}>{row.reference || 'no incident yet'}</td>
            <td>{row.by.name}</td>
            <td className={table.number}>{roughly(since(row.at, now))}</td>
          </>
        )}
      />
    </Pane>
  );
}
