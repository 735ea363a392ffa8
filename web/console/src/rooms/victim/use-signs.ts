import { useQuery } from '@tanstack/react-query';
import { usePolicy } from '../../api/policy';
import type { Incident } from '../../api/records';
import { personQuery } from '../person/people';
import { safeWords } from '../person/words';
import { vulnerabilitiesOf } from '../safeguarding/safeguarding';
import { suggested } from './promise';

/** What is known of whoever is promised an update: the enhanced rights that it points to, and the safe way. */
export function useSigns(incident: Incident, person: string, opened: boolean) {
  const policy = usePolicy();
  const reason = `To promise an update on ${incident.reference}`;
  const wanted = { enabled: opened && person !== '', retry: false };
  const record = useQuery({ ...personQuery(person, reason), ...wanted }).data;
  const vulnerable = useQuery({ ...vulnerabilitiesOf(person, reason), ...wanted }).data;
  const rights = suggested(policy.pack.updates.enhanced ?? [], {
    factors: person ? (vulnerable ?? []).filter((v) => !v.withdrawal).flatMap((v) => v.factors ?? []) : [],
    type: { code: incident.type, label: policy.typeLabel(incident.type) },
    patterns: person ? (record?.patterns ?? []) : [],
  });
  return { rights, safeWay: person && record?.safeContact ? safeWords(record.safeContact) : '' };
}
