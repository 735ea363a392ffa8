import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { usePolicy } from '../../api/policy';
import { asProblem } from '../../api/problem';
import { Choices } from '../../ui/Choices';
import { roughly, since, useNow } from '../../ui/clock';
import { GradeMark } from '../../ui/GradeMark';
import { Loading } from '../../ui/Loading';
import { Pane } from '../../ui/Pane';
import { ProblemNote } from '../../ui/ProblemNote';
import { RowGrid } from '../../ui/RowGrid';
import table from '../../ui/table.module.css';
import { RiskMark } from '../risk/RiskMark';
import { Marks } from './Marks';
import classes from './Review.module.css';
import { reasonWords, reviewsQuery, type Whose, whose, withWords } from './reviews';
import { useOpening } from './use-opening';

const filters: { code: Whose; label: string }[] = [
  { code: 'all', label: 'All' },
  { code: 'mine', label: 'Mine' },
  { code: 'supervisor', label: 'With the supervisor' },
  { code: 'force-lead', label: 'With the force lead' },
];

const columns = [
  { label: 'Grade' },
  { label: 'Risk' },
  { label: 'Incident', width: '36%' },
  { label: 'Why' },
  { label: 'Due for', number: true },
  { label: 'With' },
  { label: 'Note', width: '18%' },
];

/** The whole backlog: every open incident whose risk has to be looked at again, the weightiest first. */
export function Backlog() {
  const policy = usePolicy();
  const now = useNow();
  const { data, error } = useQuery(reviewsQuery);
  const [wanted, setWanted] = useState<Whose>('all');
  const { selected, select, open } = useOpening((id) => id);
  const rows = whose(data ?? [], wanted);
  return (
    <Pane
      title="Late and due"
      aside={data && 'ordered by how long, how grave and how urgent'}
      tools={
        <Choices
          legend="Show"
          hideLegend
          value={wanted}
          options={filters.map((f) => ({ ...f, label: `${f.label} ${whose(data ?? [], f.code).length}` }))}
          onChange={(code) => setWanted(code as Whose)}
        />
      }
      bare
      className={classes.whole}
    >
      {error && <ProblemNote problem={asProblem(error)} />}
      {!data && !error && <Loading what="The list" />}
      {data && (
        <RowGrid
          label="Late and due"
          rows={rows}
          id={(row) => row.incident.id}
          columns={columns}
          selected={selected}
          select={select}
          open={open}
          empty={data.length === 0 ? 'Nothing is due. What falls due appears here by itself.' : 'None here.'}
          cells={({ incident, mine }) => (
            <>
              <td>
                <GradeMark code={incident.grade} size={24} />
              </td>
              <td>
                <RiskMark code={incident.risk} />
              </td>
              <td title={incident.summary}>
                <span className={table.strong}>{policy.typeLabel(incident.type)}</span>
                <br />
                <span className="soft tabular">
                  {incident.reference}, {incident.place || 'no place given'}
                </span>
              </td>
              <td>{reasonWords(incident.review.reason)}</td>
              <td className={`${table.number} ${table.strong}`}>
                {roughly(since(incident.review.dueAt, now))}
              </td>
              <td className={table.tight}>
                {withWords(incident.review.with)}
                {mine && ', mine'}
              </td>
              <td>
                <Marks incident={incident} />
              </td>
            </>
          )}
        />
      )}
    </Pane>
  );
}
