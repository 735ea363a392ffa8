import { TextInput } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, body } from '../../api/client';
import { keys } from '../../api/keys';
import { asProblem } from '../../api/problem';
import { serverNow } from '../../api/time';
import { calendarDay, timeOfDay } from '../../ui/clock';
import { Loading } from '../../ui/Loading';
import { Pane } from '../../ui/Pane';
import { ProblemNote } from '../../ui/ProblemNote';
import { useTitle } from '../../ui/title';
import { FigureTable } from './FigureTable';
import { assessedFigure, figuresOf } from './figures';
import { IncidentFigures } from './IncidentFigures';
import classes from './Performance.module.css';
import { RiskPanes } from './RiskPanes';

const performanceQuery = (from: string, to: string) =>
  queryOptions({
    queryKey: [...keys.performance, from, to],
    queryFn: () => body(api.GET('/api/performance', { params: { query: { from, to } } })),
    placeholderData: (before) => before,
  });

/** The published figures, each with its numerator, denominator and what is left out. */
export function Performance() {
  useTitle('Performance');
  const today = calendarDay(serverNow());
  const [from, setFrom] = useState(today);
  const [to, setTo] = useState(today);
  const { data, error } = useQuery(performanceQuery(from, to));
  const csv = `/api/performance.csv?from=${from}&to=${to}`;
  return (
    <div className={classes.screen}>
      <header className={classes.head}>
        <h1>Performance</h1>
        <TextInput
          label="From"
          type="date"
          max={to}
          value={from}
          onChange={(e) => setFrom(e.currentTarget.value)}
        />
        <TextInput
          label="To"
          type="date"
          min={from}
          value={to}
          onChange={(e) => setTo(e.currentTarget.value)}
        />
        {data && <span className="soft tabular">Measured at {timeOfDay(data.measuredAt)}</span>}
        <a className={classes.csv} href={csv} download>
          As CSV
        </a>
      </header>
      {error && <ProblemNote problem={asProblem(error)} />}
      {!data && !error && <Loading what="The figures" />}
      {data && (
        <div className={classes.panes}>
          {(data.services ?? []).map((s) => (
            <Pane key={s.service} title={s.service} aside={`${s.offered} offered`}>
              <FigureTable
                caption={`Figures of ${s.service}`}
                figures={figuresOf(s)}
                target={s.target.percent}
              />
            </Pane>
          ))}
          <Pane title="Contacts and incidents" className={classes.wide}>
            <FigureTable caption="Contacts" figures={[assessedFigure(data.contacts)]} />
            <IncidentFigures incidents={data.incidents ?? []} />
          </Pane>
          <RiskPanes from={from} to={to} />
        </div>
      )}
    </div>
  );
}
