import { useQuery } from '@tanstack/react-query';
import { usePolicy } from '../../api/policy';
import type { Incident } from '../../api/records';
import { Do } from '../../ui/Do';
import type { Command } from '../../ui/keys/registry';
import { Pane } from '../../ui/Pane';
import { assessmentsQuery } from '../risk/assessments';
import { RightCareList } from '../risk/RightCareList';

interface Props {
  incident: Incident;
  contact: string;
  decide: Command;
}

/** Shown where the type asks for the decision or one was made; the key that makes one works in any case. */
export function RightCarePane({ incident, contact, decide }: Props) {
  const policy = usePolicy();
  const { data } = useQuery(assessmentsQuery(contact));
  const asking = (policy.pack.actions ?? []).filter((a) => a.does === 'right-care').map((a) => a.code);
  const all = data?.assessments ?? [];
  const newest = all.findLast((a) => a.incident === incident.id) ?? all.findLast((a) => a.incident === '');
  const asked =
    policy.type(incident.type)?.rightCare === true ||
    (newest?.proposal.actions ?? []).some((code) => asking.includes(code));
  const made = data?.rightCare ?? [];
  if (!asked && made.length === 0) return null;
  return (
    <Pane title="Do the police come?" tools={<Do command={decide} variant="default" size="compact-sm" />}>
      <RightCareList contact={contact} />
    </Pane>
  );
}
