import { useDebouncedValue } from '@mantine/hooks';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useAct } from '../../api/act';
import { api, body } from '../../api/client';
import { keys } from '../../api/keys';
import { usePolicy } from '../../api/policy';
import type { Assessment, Contact } from '../../api/records';
import { useDraft } from '../../ui/use-draft';
import { assessmentsQuery, proposalQuery } from './assessments';
import { type Assessing, asked, assessingOf, emptyAssessing, fitting, missing, same } from './missing';
import { refusedFields } from './refused';

/** The assessment of the contact in hand while it is being made. */
export function useAssessing(contact: Contact) {
  const policy = usePolicy();
  const kept = useSuspenseQuery(assessmentsQuery(contact.id)).data;
  const saved = (kept.assessments ?? []).at(-1);
  // A second look starts from the last assessment; a half-made one goes before it.
  const draft = useDraft<Assessing>(`assessment-${contact.id}`, saved ? assessingOf(saved) : emptyAssessing);
  const type = policy.type(contact.type);
  const model = policy.modelFor(contact.type);
  const given = fitting({ ...draft.value, type: contact.type ?? '' }, type, model, policy.pack);
  const lacks = missing(given, type, model);
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
  return {
    given,
    type,
    model,
    questions: asked(type, given.answers),
    missing: lacks,
    errors: refusedFields(save.problem),
    proposal: proposal.data,
    contact: contact.id,
    /** There is something that the last saved assessment does not say. */
    changed: !saved || !same(given, assessingOf(saved)),
    saving: draft.saving,
    set: draft.set,
    save,
    defer,
  };
}

export type AssessingState = ReturnType<typeof useAssessing>;
