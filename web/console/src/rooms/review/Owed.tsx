import { usePolicy } from '../../api/policy';
import type { UpdateOwed } from '../../api/records';
import { roughly, since, useNow } from '../../ui/clock';
import { Pane } from '../../ui/Pane';
import { RowGrid } from '../../ui/RowGrid';
import table from '../../ui/table.module.css';
import { incidentStates } from '../incident/state-words';

interface Props {
  owed: UpdateOwed[];
  selected: string | undefined;
  select: (id: string) => void;
  open: (id: string) => void;
}

const columns = [
  { label: 'Incident' },
  { label: 'Type', width: '50%' },
  { label: 'State' },
  { label: 'Crime since', number: true },
];

/** Crimes whose victims were promised nothing yet. */
export function Owed({ owed, selected, select, open }: Props) {
  const policy = usePolicy();
  const now = useNow();
  return (
    <Pane
      title="Crimes whose victims were promised nothing yet"
      aside="promise an update, or say why nobody has to be told"
      bare
    >
      <RowGrid
        label="Crimes whose victims were promised nothing yet"
        rows={owed}
        id={(o) => o.incident}
        columns={columns}
        selected={selected}
        select={select}
        open={open}
        empty="None: every crime has a promise or a reason."
        cells={(o) => (
          <>
            <td className={`tabular ${table.strong}`}>{o.reference}</td>
            <td>{policy.typeLabel(o.type)}</td>
            <td>{incidentStates[o.state]}</td>
            <td className={table.number}>{roughly(since(o.decidedAt, now))}</td>
          </>
        )}
      />
    </Pane>
  );
}
