import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { type Act, type Acting, useAct } from '../../api/act';
import { api, body } from '../../api/client';
import { keys } from '../../api/keys';
import type { Incident, IncidentRequest } from '../../api/records';
import type { Choice } from '../place/places';

/** The version that stood on the screen when the dialog was opened. The screen behind it goes on changing, but the
    decision was begun with what was there then. */
function useSeen(version: number, opened: boolean): number {
  const [seen, setSeen] = useState(version);
  const [wasOpen, setWasOpen] = useState(opened);
  if (opened !== wasOpen) {
    setWasOpen(opened);
    if (opened) setSeen(version);
  }
  return seen;
}

type Send<In> = (input: In, ask: { headers: Acting; params: { path: { id: string } } }) => Promise<Incident>;

/** A decision about an incident, made in a dialog. It says which version the person has seen, so that of two people who
    decide at once the second is shown what changed instead of overwriting it; after that, those changes are seen too. */
function useDecision<In>(incident: Incident, opened: boolean, send: Send<In>): Act<In, Incident> {
  const queries = useQueryClient();
  const seen = useSeen(incident.version, opened);
  const newest = useRef(seen);
  const decision = useAct(
    (input: In, by) => {
      const headers = { ...by, 'X-Bluelamp-Seen': String(newest.current) };
      return send(input, { headers, params: { path: { id: incident.id } } });
    },
    {
      touches: [keys.incidents, keys.incident(incident.id)],
      done: (next) => queries.setQueryData(keys.incident(next.id), next),
    },
  );
  newest.current = Math.max(seen, ...(decision.problem?.changes ?? []).map((change) => change.version));
  return decision;
}

export function useRegrade(incident: Incident, opened: boolean) {
  return useDecision<{ grade: string; justification: string }>(incident, opened, (input, ask) =>
    body(api.POST('/api/incidents/{id}/grade', { ...ask, body: input })),
  );
}

export interface Resolving {
  reason: string;
  outcome: string;
  note: string;
  agreed: 'yes' | 'no' | 'not-asked';
  agreedNote: string;
  solvability: Record<string, string>;
  callBackBy?: string;
  callBackNumber?: string;
  callBackSafeWay?: string;
  advice?: string;
  adviceWay?: '' | 'email' | 'text-message' | 'letter';
  adviceTo?: string;
  enquiries?: string;
  enquiriesBy?: string;
}

export function useResolve(incident: Incident, opened: boolean) {
  return useDecision<Resolving>(incident, opened, (input, ask) =>
    body(api.POST('/api/incidents/{id}/resolve', { ...ask, body: input })),
  );
}

export interface Closing {
  result: string;
  closingType: string;
  note: string;
  crimeReference?: string;
  noCrimeReason?: string;
}

export function useClose(incident: Incident, opened: boolean) {
  return useDecision<Closing>(incident, opened, (input, ask) =>
    body(api.POST('/api/incidents/{id}/close', { ...ask, body: input })),
  );
}

export interface CrimeDeciding {
  crime: boolean;
  reference?: string;
  reason?: string;
  note?: string;
}

export function useDecideCrime(incident: Incident, opened: boolean) {
  return useDecision<CrimeDeciding>(incident, opened, (input, ask) =>
    body(api.POST('/api/incidents/{id}/crime', { ...ask, body: input })),
  );
}

export interface Information {
  text: string;
  source: 'public' | 'officer' | 'checks' | 'partner';
}

export function useInform(incident: Incident, opened: boolean) {
  return useDecision<Information>(incident, opened, (input, { params, headers }) =>
    body(api.POST('/api/incidents/{id}/information', { params, headers: unseen(headers), body: input })),
  );
}

export function useHandOver(incident: Incident, opened: boolean) {
  return useDecision<{ to: string; note: string }>(incident, opened, (input, ask) =>
    body(
      api.POST('/api/incidents/{id}/handover', {
        ...ask,
        body: { note: input.note, ...(input.to && { to: input.to }) },
      }),
    ),
  );
}

export interface Locating {
  text: string;
  /** What was chosen for the words; null for words alone. */
  choice: Choice | null;
  reason: string;
}

export function useLocateIncident(incident: Incident, opened: boolean) {
  return useDecision<Locating>(incident, opened, ({ text, choice, reason }, ask) =>
    body(
      api.POST('/api/incidents/{id}/locations', {
        ...ask,
        body: { ...placed(text, choice), reason },
      }),
    ),
  );
}

function placed(text: string, choice: Choice | null) {
  if (!choice) return { text, source: 'handler' as const };
  const { point, place, source, radiusM } = choice;
  return {
    text,
    source,
    ...(point ?? {}),
    ...(radiusM > 0 && { radiusM }),
    ...(place?.uprn && { uprn: place.uprn }),
    ...(place && source === 'gazetteer' && { entry: place.id }),
  };
}

/** What only adds to the record is taken whatever happened meanwhile. */
function unseen({ 'Idempotency-Key': key }: Acting): Acting {
  return { 'Idempotency-Key': key };
}

export type Verdict = 'approve' | 'refuse' | 'withdraw';

/** A second person's yes or no to a request, or the asker's taking it back. */
export function useRequest(incident: Incident, request: IncidentRequest, opened: boolean) {
  return useDecision<{ verdict: Verdict; reason: string }>(incident, opened, ({ verdict, reason }, ask) => {
    const at = { ...ask, params: { path: { id: incident.id, request: request.id } } };
    if (verdict === 'withdraw') {
      return body(
        api.POST('/api/incidents/{id}/lowerings/{request}/withdrawal', { ...at, body: { reason } }),
      );
    }
    const decision = { ...at, body: { approved: verdict === 'approve', reason } };
    if (request.kind === 'no-crime') {
      return body(api.POST('/api/incidents/{id}/no-crimes/{request}/decision', decision));
    }
    return request.kind === 'delay'
      ? body(api.POST('/api/incidents/{id}/delays/{request}/decision', decision))
      : body(api.POST('/api/incidents/{id}/lowerings/{request}/decision', decision));
  });
}
