import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { labelOf, usePolicy } from '../../api/policy';
import { roughly, since, useNow } from '../../ui/clock';
import { Fetching, standing } from '../../ui/Fetching';
import { Pane } from '../../ui/Pane';
import { RowGrid } from '../../ui/RowGrid';
import table from '../../ui/table.module.css';
import classes from './Review.module.css';
import { RightCareCase } from './RightCareCase';
import { rightCareQuery } from './reviews';

const columns = [
  { label: 'Threshold', width: '34%' },
  { label: 'Police attend' },
  { label: 'Who takes care', width: '24%' },
  { label: 'Decided by' },
  { label: 'Ago', number: true },
];

/** Decisions of others under Right Care, Right Person that were drawn for a supervisor's second look. */
export function RightCare() {
  const { pack } = usePolicy();
  const now = useNow();
  const asked = useQuery(rightCareQuery);
  const data = standing(asked);
  const [selected, select] = useState<string>();
  const decision = data?.find((d) => d.id === selected);
  const gone = data !== undefined && selected !== undefined && decision === undefined;
  // With the word on it, it leaves the list, and the work goes on with the next.
  useEffect(() => {
    if (!gone) return;
    select(undefined);
    document.querySelector<HTMLElement>('[role="tabpanel"] [data-row]')?.focus();
  }, [gone]);
  if (!data) return <Fetching asked={asked} what="The list" />;
  return (
    <div className={classes.split}>
      <Pane
        title="Right Care, Right Person"
        aside={`${pack.rightCare.samplePercent} % of decisions are drawn, never your own`}
        bare
      >
        <RowGrid
          label="Decisions to look at again"
          rows={data}
          id={(d) => d.id}
          columns={columns}
          selected={selected}
          select={select}
          open={() => document.getElementById('right-care-note')?.focus()}
          empty="None waits for a second look."
          cells={(d) => (
            <>
              <td className={table.strong}>{labelOf(pack.rightCare.thresholds, d.threshold)}</td>
              <td>{d.meets ? 'Yes' : 'No'}</td>
              <td>{labelOf(pack.partners, d.agency) || '–'}</td>
              <td>{d.by.name}</td>
              <td className={table.number}>{roughly(since(d.at, now))}</td>
            </>
          )}
        />
      </Pane>
      {decision ? (
        <RightCareCase key={decision.id} decision={decision} />
      ) : (
        <Pane title="Decision">
          <p className="soft">Select a decision to read it and say whether you agree.</p>
        </Pane>
      )}
    </div>
  );
}
