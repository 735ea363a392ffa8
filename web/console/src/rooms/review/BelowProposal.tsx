import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { usePolicy } from '../../api/policy';
import { roughly } from '../../ui/clock';
import { Fetching, standing } from '../../ui/Fetching';
import { GradeMark } from '../../ui/GradeMark';
import { Pane } from '../../ui/Pane';
import { RowGrid } from '../../ui/RowGrid';
import table from '../../ui/table.module.css';
import { BelowCase } from './BelowCase';
import classes from './Review.module.css';
import { belowProposalQuery } from './reviews';

const columns = [
  { label: 'Proposed' },
  { label: 'Graded' },
  { label: 'Incident', width: '40%' },
  { label: 'By' },
  { label: 'Waits', number: true },
];

/** Grades that one person decided below what the rules proposed. They stand; somebody else looks at them. */
export function BelowProposal() {
  const policy = usePolicy();
  const asked = useQuery(belowProposalQuery);
  const data = standing(asked);
  const [selected, select] = useState<string>();
  const row = data?.find((one) => one.incident.id === selected);
  const gone = data !== undefined && selected !== undefined && row === undefined;
  // With the word on it, it leaves the list, and the work goes on with the next.
  useEffect(() => {
    if (!gone) return;
    select(undefined);
    document.querySelector<HTMLElement>('[role="tabpanel"] [data-row]')?.focus();
  }, [gone]);
  if (!data) return <Fetching asked={asked} what="The list" />;
  return (
    <div className={classes.split}>
      <Pane title="Graded below the proposal" aside="each is read by a supervisor who did not decide it" bare>
        <RowGrid
          label="Graded below the proposal"
          rows={data}
          id={(one) => one.incident.id}
          columns={columns}
          selected={selected}
          select={select}
          open={() => document.getElementById('below-reason')?.focus()}
          empty="None waits: every grade below the proposal has been looked at."
          cells={({ incident, below, minutes, overdue, mine }) => (
            <>
              <td>
                <GradeMark code={below.proposed} size={24} />
              </td>
              <td>
                <GradeMark code={below.grade} size={24} />
              </td>
              <td>
                <span className={table.strong}>{policy.typeLabel(incident.type)}</span>
                <br />
                <span className="soft tabular">
                  {incident.reference}, {incident.place || 'no place given'}
                </span>
              </td>
              <td>
                {below.by.name}
                {mine && <span className="soft"> (you)</span>}
              </td>
              <td className={table.number}>
                {overdue ? (
                  <span className={classes.over}>
                    <span aria-hidden="true">! </span>
                    {roughly(minutes * 60_000)}
                    <span className="unseen">, overdue</span>
                  </span>
                ) : (
                  roughly(minutes * 60_000)
                )}
              </td>
            </>
          )}
        />
      </Pane>
      {row ? (
        <BelowCase key={row.incident.id} row={row} />
      ) : (
        <Pane title="Why it was graded so">
          <p className="soft">Select an incident to read why, and say whether you agree.</p>
        </Pane>
      )}
    </div>
  );
}
