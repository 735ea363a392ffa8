import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { labelOf, usePolicy } from '../../api/policy';
import { Choices } from '../../ui/Choices';
import { useNow } from '../../ui/clock';
import { Fetching, standing } from '../../ui/Fetching';
import { Pane } from '../../ui/Pane';
import { RowGrid } from '../../ui/RowGrid';
import table from '../../ui/table.module.css';
import { DueBy } from './DueBy';
import { Owed } from './Owed';
import classes from './Review.module.css';
import { updatesDueQuery } from './reviews';
import { type Soon, soon } from './updates';
import { useOpening } from './use-opening';

const columns = [
  { label: 'Who', width: '16%' },
  { label: 'Incident', width: '18%' },
  { label: 'To be told', width: '20%' },
  { label: 'How', width: '12%' },
  { label: 'Safe way', width: '20%' },
  { label: 'Due' },
];

const filters: { code: Soon; label: string }[] = [
  { code: 'all', label: 'All' },
  { code: 'overdue', label: 'Overdue' },
  { code: 'today', label: 'Today' },
  { code: 'week', label: 'This week' },
];

/** Who was promised an update, the soonest first, and how they can safely be told; and who was promised none yet. */
export function UpdatesDue() {
  const { updates: terms } = usePolicy().pack;
  const policy = usePolicy();
  const now = useNow();
  const asked = useQuery(updatesDueQuery);
  const data = standing(asked);
  const [wanted, setWanted] = useState<Soon>('all');
  const all = data?.updates ?? [];
  const owed = data?.owed ?? [];
  const { selected, select, open } = useOpening(
    (id) => all.find((u) => u.id === id)?.incident ?? owed.find((o) => o.incident === id)?.incident,
  );
  if (!data) return <Fetching asked={asked} what="The list" />;
  return (
    <div className={classes.stack}>
      <Pane
        title="Updates due"
        tools={
          <Choices
            legend="Show"
            hideLegend
            value={wanted}
            options={filters.map((f) => ({ ...f, label: `${f.label} ${soon(all, f.code, now).length}` }))}
            onChange={(code) => setWanted(code as Soon)}
          />
        }
        bare
      >
        <RowGrid
          label="Updates due"
          rows={soon(all, wanted, now)}
          id={(u) => u.id}
          columns={columns}
          selected={selected}
          select={select}
          open={open}
          empty={all.length === 0 ? 'Nobody waits for an update.' : 'None here.'}
          cells={(u) => (
            <>
              <td className={table.strong}>
                {u.name || 'On file; the incident shows who'}
                {u.enhanced && (
                  <span className="soft">
                    <br />
                    Enhanced rights: {labelOf(terms.enhanced, u.enhanced)}
                  </span>
                )}
              </td>
              <td>
                {policy.typeLabel(u.type)}
                <br />
                <span className="soft tabular">{u.reference}</span>
              </td>
              <td>{labelOf(terms.events, u.event)}</td>
              <td>{labelOf(terms.methods, u.method)}</td>
              <td>{u.safeWay}</td>
              <td>
                <DueBy at={u.dueAt} />
              </td>
            </>
          )}
        />
      </Pane>
      <Owed owed={owed} selected={selected} select={select} open={open} />
    </div>
  );
}
