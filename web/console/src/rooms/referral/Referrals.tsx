import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { asProblem } from '../../api/problem';
import { when } from '../../ui/clock';
import { Loading } from '../../ui/Loading';
import { Pane } from '../../ui/Pane';
import { ProblemNote } from '../../ui/ProblemNote';
import { RowGrid } from '../../ui/RowGrid';
import table from '../../ui/table.module.css';
import { ReferralCase } from './ReferralCase';
import classes from './Referrals.module.css';
import { type Listed, listed, referralsQuery } from './referral-desk';
import { stateMarks, stateWords } from './referrals';

interface Props {
  selected: string | undefined;
  select: (id: string | undefined) => void;
}

const columns = [
  { label: 'Reference' },
  { label: 'Partner, about', width: '28%' },
  { label: 'How it stands', width: '34%' },
  { label: 'Made by' },
  { label: 'Made' },
];

/** Every referral that is not over: none is ever dropped silently. */
export function Referrals({ selected, select }: Props) {
  const [state, setState] = useState<Listed>('open');
  const { data, error } = useQuery({ ...referralsQuery(state), placeholderData: (before) => before });
  return (
    <div className={classes.split}>
      <Pane
        title="Referrals"
        aside={data && `${data.length} shown, the longest waiting first`}
        tools={
          <NativeSelect
            aria-label="Show"
            data={listed.map((s) => ({ value: s.code, label: s.label }))}
            value={state}
            onChange={(e) => setState(e.currentTarget.value as Listed)}
          />
        }
        bare
      >
        {error && <ProblemNote problem={asProblem(error)} />}
        {!data && !error && <Loading what="The list" />}
        {data && (
          <RowGrid
            label="Referrals"
            rows={data}
            id={(r) => r.id}
            columns={columns}
            selected={selected}
            select={select}
            open={() => document.getElementById('referral-case')?.focus()}
            empty={state === 'open' ? 'No referral waits for anything.' : 'None here.'}
            cells={(r) => (
              <>
                <td className={`tabular ${table.tight}`}>{r.reference}</td>
                <td>
                  <span className={table.strong}>{r.partnerLabel}</span>
                  {(r.about || r.hidden) && (
                    <p className="soft">{r.hidden ? 'Somebody restricted' : r.about}</p>
                  )}
                </td>
                <td>
                  <span className={classes.state} data-state={r.untold ? 'failing' : r.state}>
                    {(r.untold || stateMarks[r.state]) && (
                      <span aria-hidden="true">{r.untold ? '!' : stateMarks[r.state]} </span>
                    )}
                    {stateWords(r)}
                  </span>
                  {r.trouble && <p className="soft">Tried again {when(r.trouble.again)}</p>}
                  {r.climbed && <p>! With the supervisor</p>}
                  {r.state === 'waiting-to-open' && <p className="soft">Goes out {when(r.opens)}</p>}
                </td>
                <td>{r.madeBy.name}</td>
                <td className={`tabular ${table.tight}`}>{when(r.madeAt)}</td>
              </>
            )}
          />
        )}
      </Pane>
      {selected ? (
        <ReferralCase key={selected} id={selected} />
      ) : (
        <Pane title="Referral">
          <p className="soft">Select a referral to see what was said, sent and answered.</p>
        </Pane>
      )}
    </div>
  );
}
