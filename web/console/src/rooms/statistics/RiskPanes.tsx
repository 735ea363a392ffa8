import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api, body } from '../../api/client';
import { keys } from '../../api/keys';
import { usePolicy } from '../../api/policy';
import { asProblem } from '../../api/problem';
import { Loading } from '../../ui/Loading';
import { Pane } from '../../ui/Pane';
import { ProblemNote } from '../../ui/ProblemNote';
import { FigureTable } from './FigureTable';
import type { Figure } from './figures';
import { PartnerFigures } from './PartnerFigures';
import { ResolutionTypes } from './ResolutionTypes';
import {
  assessmentFigures,
  referralFigures,
  resolutionFigures,
  updateFigures,
  vulnerabilityFigures,
} from './risk-figures';

interface Days {
  from: string;
  to: string;
}

function useFigures<T>(name: string, days: Days, ask: (query: Days) => Promise<T>) {
  return useQuery<T>({
    queryKey: [...keys.performance, name, days.from, days.to],
    queryFn: () => ask(days),
    placeholderData: keepPreviousData,
  });
}

/** How risk was looked at and what came of it, each figure with its numerator, denominator and definition. */
export function RiskPanes(days: Days) {
  const { deferralReasons } = usePolicy().pack;
  const risk = useFigures('risk', days, (query) =>
    body(api.GET('/api/assessments/figures', { params: { query } })),
  );
  const desk = useFigures('vulnerability', days, (query) =>
    body(api.GET('/api/vulnerability-desk/figures', { params: { query } })),
  );
  const settled = useFigures('resolution', days, (query) =>
    body(api.GET('/api/resolution-desk/figures', { params: { query } })),
  );
  const referred = useFigures('referrals', days, (query) =>
    body(api.GET('/api/referrals/figures', { params: { query } })),
  );
  const told = useFigures('updates', days, (query) =>
    body(api.GET('/api/updates/figures', { params: { query } })),
  );
  return (
    <>
      <Figures
        title="Risk assessments"
        error={risk.error}
        figures={risk.data && assessmentFigures(risk.data, deferralReasons)}
      />
      <Figures
        title="Vulnerability desk"
        error={desk.error}
        figures={desk.data && vulnerabilityFigures(desk.data)}
      />
      <Figures
        title="Resolution without deployment"
        error={settled.error}
        figures={settled.data && resolutionFigures(settled.data)}
      >
        {settled.data && <ResolutionTypes types={settled.data.types} />}
      </Figures>
      <Figures
        title="Referrals and victims' updates"
        error={referred.error ?? told.error}
        figures={
          referred.data && told.data && [...referralFigures(referred.data), ...updateFigures(told.data)]
        }
      >
        {referred.data && <PartnerFigures partners={referred.data.partners} />}
      </Figures>
    </>
  );
}

interface Props {
  title: string;
  error: Error | null;
  figures: Figure[] | undefined;
  children?: ReactNode;
}

function Figures({ title, error, figures, children }: Props) {
  return (
    <Pane title={title}>
      {error && <ProblemNote problem={asProblem(error)} />}
      {!figures && !error && <Loading what="The figures" />}
      {figures && <FigureTable caption={title} figures={figures} />}
      {children}
    </Pane>
  );
}
