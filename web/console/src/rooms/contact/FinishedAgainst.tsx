import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { labelOf, usePolicy } from '../../api/policy';
import { roughly, since, useNow } from '../../ui/clock';
import { Fetching, standing } from '../../ui/Fetching';
import { Pane } from '../../ui/Pane';
import { RowGrid } from '../../ui/RowGrid';
import table from '../../ui/table.module.css';
import { AgainstCase } from './AgainstCase';
import { againstQuery, againstWords } from './against';
import { callerLine } from './caller-line';
import classes from './FinishedAgainst.module.css';

const columns = [
  { label: 'Contact', width: '30%' },
  { label: 'Against', width: '34%' },
  { label: 'Finished by' },
  { label: 'Word' },
  { label: 'Waits', number: true },
];

/** Contacts that one person finished without an incident although what was found asked for one. A supervisor who had
    nothing to do with it says whether that was right. */
export function FinishedAgainst() {
  const policy = usePolicy();
  const now = useNow();
  const asked = useQuery(againstQuery);
  const data = standing(asked);
  const [selected, select] = useState<string>();
  const row = data?.find((one) => one.contact.id === selected);
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
      <Pane
        title="Finished without an incident against the proposal"
        aside="a supervisor who had nothing to do with it decides"
        bare
      >
        <RowGrid
          label="Finished without an incident against the proposal"
          rows={data}
          id={(one) => one.contact.id}
          columns={columns}
          selected={selected}
          select={select}
          open={() => document.getElementById('against-reason')?.focus()}
          empty="None waits: what was finished without an incident has been looked at."
          cells={({ contact, against, rungBack, own }) => (
            <>
              <td>
                <span className={table.strong}>{policy.typeLabel(contact.type)}</span>
                <br />
                <span className="soft tabular">
                  {contact.service}, {callerLine(contact)}
                </span>
              </td>
              <td>{againstWords(against, policy).join(', ')}</td>
              <td>
                {against.by.name}
                {own && <span className="soft"> (you)</span>}
              </td>
              <td>
                {against.agreed === null ? 'None yet' : 'Not agreed'}
                {rungBack && (
                  <>
                    <br />
                    <span className="soft">rung back: {labelOf(rung, rungBack.outcome)}</span>
                  </>
                )}
              </td>
              <td className={table.number}>{roughly(since(against.at, now))}</td>
            </>
          )}
        />
      </Pane>
      {row ? (
        <AgainstCase key={row.contact.id} row={row} />
      ) : (
        <Pane title="Why there is no incident">
          <p className="soft">Select a contact to read why, and say whether you agree.</p>
        </Pane>
      )}
    </div>
  );
}

const rung = [
  { code: 'reached', label: 'reached' },
  { code: 'not-reached', label: 'not reached' },
  { code: 'not-possible', label: 'not possible' },
];
