import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { type Act, type Acting, useAct } from '../../api/act';
import { api, body } from '../../api/client';
import { keys } from '../../api/keys';
import type { Incident } from '../../api/records';

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

export function useResolve(incident: Incident, opened: boolean) {
  return useDecision<{ reason: string; outcome: string; note: string }>(incident, opened, (input, ask) =>
    body(api.POST('/api/incidents/{id}/resolve', { ...ask, body: input })),
  );
}

export function useClose(incident: Incident, opened: boolean) {
  return useDecision<{ result: string; closingType: string; note: string }>(incident, opened, (input, ask) =>
    body(api.POST('/api/incidents/{id}/close', { ...ask, body: input })),
  );
}
