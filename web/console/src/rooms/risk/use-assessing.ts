import { useDebouncedValue } from '@mantine/hooks';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useAct } from '../../api/act';
import { api, body } from '../../api/client';
import { keys } from '../../api/keys';
import { usePolicy } from '../../api/policy';
import type { Assessment, Contact, Missing } from '../../api/records';
import { useDraft } from '../../ui/use-draft';
import { assessmentsQuery, proposalQuery } from './assessments';
import { type Assessing, asked, assessingOf, emptyAssessing, missing, same } from './missing';

/** The assessment of the contact in hand while it is being made. */
export function useAssessing(contact: Contact) {
  const policy = usePolicy();
  const kept = useSuspenseQuery(assessmentsQuery(contact.id)).data;
  const saved = (kept.assessments ?? []).at(-1);
  // A second look starts from the last assessment; a half-made one goes before it.
  const draft = useDraft<Assessing>(`assessment-${contact.id}`, saved ? assessingOf(saved) : emptyAssessing);
  const given: Assessing = { ...draft.value, type: contact.type ?? '' };
  const type = policy.type(given.type);
  const lacks = missing(given, type, policy.pack.risk.elements ?? []);
  const [settled] = useDebouncedValue(JSON.stringify(given), 400);
  const proposal = useQuery(proposalQuery(contact.id, JSON.parse(settled) as Assessing));
  const touches = [keys.assessments(contact.id), keys.contact(contact.id)];
  const params = { path: { id: contact.id } };
  const save = useAct(
    (input: Assessing, by): Promise<Assessment> =>
      body(api.POST('/api/contacts/{id}/assessments', { headers: by, params, body: input })),
    { touches, done: (_, input) => draft.finished(input) },
  );
  const defer = useAct(
    (input: { reason: string; note: string }, by) =>
      body(api.POST('/api/contacts/{id}/deferrals', { headers: by, params, body: input })),
    { touches },
  );
  const refused = (save.problem?.details as Missing[] | undefined) ?? [];
  return {
    given,
    type,
    questions: asked(type, given.answers),
    missing: lacks,
    errors: Object.fromEntries(
      (Array.isArray(refused) ? refused : []).map((m) => [m.field, m.what] as const),
    ) as Record<string, string>,
    proposal: proposal.data,
    /** There is something that the last saved assessment does not say. */
    changed: !saved || !same(given, assessingOf(saved)),
    saving: draft.saving,
    set: draft.set,
    save,
    defer,
  };
}

export type AssessingState = ReturnType<typeof useAssessing>;
