import { useDebouncedValue } from '@mantine/hooks';
import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { type Acting, useAct } from '../../api/act';
import { api, body } from '../../api/client';
import { keys } from '../../api/keys';
import { usePolicy } from '../../api/policy';
import type { Incident } from '../../api/records';
import { useSession } from '../../api/session';
import { serverNow } from '../../api/time';
import { useDraft } from '../../ui/use-draft';
import { assessmentsQuery, proposalQuery } from '../risk/assessments';
import { type Assessing, asked, assessingOf, fitting, missing } from '../risk/missing';
import { refusedFields } from '../risk/refused';
import { type Looking, lookingFrom, lookLacks, triggerFor } from './looking';
import { endOf, older, unread } from './meanwhile';
import type { Work } from './work';

/** A later look at the risk while it is being made, kept as a draft, and what it is handed in as. */
export function useLook(incident: Incident, contact: string, work: Work, done: () => void) {
  const policy = usePolicy();
  const queries = useQueryClient();
  const kept = useSuspenseQuery(assessmentsQuery(contact)).data;
  const last = (kept.assessments ?? []).at(-1);
  const fresh = lookingFrom(last, incident.type, triggerFor(incident, work));
  const kind = work === 'closing' ? 'reassess' : work;
  const form = `${kind}-${incident.id}`;
  const draft = useDraft<Looking>(form, fresh);
  const newest = last?.id ?? 'none';
  const [offered, setOffered] = useState(() => older(draft.value.begunAfter, newest));
  const me = useSession().staff.id;
  const log = incident.log ?? [];
  const [opened, setOpened] = useState(() => endOf(log));
  const entries = unread(log, draft.value.readTo || opened, me);
  const set = (part: Partial<Looking>) => {
    const { begunAfter, readTo } = draft.value;
    draft.set({ begunAfter: begunAfter || newest, readTo: readTo || opened, ...part });
  };
  const read = () => {
    setOpened(endOf(log));
    if (draft.value.begunAfter) set({ readTo: endOf(log) });
  };
  const type = policy.type(draft.value.type);
  const model = policy.modelFor(draft.value.type);
  const fits = fitting(assessingOf(draft.value), type, model, policy.pack);
  const given: Looking = { ...draft.value, ...fits, ...(work === 'closing' && { trigger: 'closing' }) };
  const [settled] = useDebouncedValue(JSON.stringify(fits), 400);
  const proposal = useQuery(proposalQuery(contact, JSON.parse(settled) as Assessing)).data;
  const rank = (code: string | undefined) => policy.grade(code ?? '')?.rank ?? Number.POSITIVE_INFINITY;
  const passedOver = Math.min(rank(incident.grade), rank(given.grade)) > rank(proposal?.grade);
  const longest = policy.pack.reviews.delayMinutes;
  const forget = () => {
    draft.finished(fresh);
    // The next one starts from what this one has found.
    queries.setQueryData(keys.draft(form), {});
  };
  // Whoever has read the log to its end has seen this version; what is quicker than the push comes back as a conflict.
  const seen = String(incident.version);
  const send = useAct((input: Looking, by) => handIn(incident.id, work, input, by, seen), {
    touches: [
      keys.incidents,
      keys.incident(incident.id),
      keys.assessments(contact),
      keys.reviews,
      keys.requests,
    ],
    done: (next) => {
      queries.setQueryData(keys.incident(incident.id), next);
      forget();
      done();
    },
  });
  const conflict = (send.problem?.changes.length ?? 0) > 0;
  useEffect(() => {
    if (conflict) void queries.invalidateQueries({ queryKey: keys.incident(incident.id) });
  }, [conflict, queries, incident.id]);
  return {
    given,
    set,
    unread: entries,
    read,
    offered,
    takeUp: () => {
      set({ begunAfter: newest });
      setOffered(false);
    },
    beginAfresh: () => {
      forget();
      setOffered(false);
    },
    saving: draft.saving,
    type,
    model,
    questions: asked(type, given.answers),
    last,
    proposal,
    passedOver,
    longest,
    missing: [
      ...(entries.length > 0 ? [{ field: 'meanwhile', what: 'Read what is new since you began' }] : []),
      ...lookLacks(given, work, passedOver, longest),
      ...missing(given, type, model),
    ],
    errors: refusedFields(send.problem),
    send,
  };
}

export type Look = ReturnType<typeof useLook>;

function handIn(id: string, work: Work, given: Looking, by: Acting, seen: string): Promise<Incident> {
  const ask = { headers: { ...by, 'X-Bluelamp-Seen': seen }, params: { path: { id } } };
  const look = {
    form: assessingOf(given),
    victim: given.victim || 'none',
    ...(given.victimNote.trim() && { victimNote: given.victimNote.trim() }),
  } as const;
  if (work === 'lower') {
    return body(
      api.POST('/api/incidents/{id}/lowerings', {
        ...ask,
        body: {
          ...look,
          ...(given.grade && { grade: given.grade }),
          ...(given.askedRisk && { risk: given.askedRisk }),
          reason: given.reason.trim(),
        },
      }),
    );
  }
  if (work === 'delay') {
    const until = new Date(serverNow() + Number(given.minutes) * 60_000).toISOString();
    return body(
      api.POST('/api/incidents/{id}/delays', {
        ...ask,
        body: { ...look, until, reason: given.reason.trim(), safety: given.safety.trim() },
      }),
    );
  }
  return body(
    api.POST('/api/incidents/{id}/reassessments', {
      ...ask,
      body: {
        ...look,
        trigger: given.trigger as 'interval',
        ...(given.grade && { grade: given.grade }),
        ...(given.justification.trim() && { justification: given.justification.trim() }),
      },
    }),
  );
}
