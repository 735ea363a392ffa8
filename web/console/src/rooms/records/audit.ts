import { infiniteQueryOptions } from '@tanstack/react-query';
import { api, body } from '../../api/client';
import { keys } from '../../api/keys';
import type { AuditEntry } from '../../api/records';

/** So many are fetched at once; the server gives at most 1,000. */
export const auditLimit = 500;

/** What the audit is narrowed to. record and staff are ids. */
export interface AuditFilter {
  record?: string;
  staff?: string;
  from?: string;
  to?: string;
}

/** The audit page by page, the newest first. */
export const auditQuery = (filter: AuditFilter) =>
  infiniteQueryOptions({
    queryKey: [...keys.audit, filter],
    queryFn: ({ pageParam }) =>
      body(
        api.GET('/api/audit', {
          params: { query: { ...filter, limit: auditLimit, ...(pageParam && { before: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.older || undefined,
    select: (all) => all.pages.flatMap((page) => page.entries ?? []),
  });

/** Everybody who appears in the entries, by name. */
export function peopleIn(entries: AuditEntry[]): { value: string; label: string }[] {
  const names = new Map(entries.filter((e) => e.by.id).map((e) => [e.by.id, whoOf(e)]));
  return [...names]
    .map(([value, label]) => ({ value, label }))
    .sort((a, b) => a.label.localeCompare(b.label));
}

/** Who it was, in words; somebody who could not sign in is nobody yet. */
export function whoOf({ by }: AuditEntry): string {
  return by.name || by.id || 'Nobody signed in';
}

/** The id of the record that was looked at: a page may name more beside it, such as "0199… known". */
export function recordOf({ what, record }: AuditEntry): string | undefined {
  const [id] = record.split(/[ ;]/);
  return what in opens && id && record !== '' && !isQuestion(record) ? id : undefined;
}

// A list has no id; the page says how it was asked for.
function isQuestion(record: string): boolean {
  return /^(list |contact |picture |look-up |pending |flags |entries)/.test(record);
}

/** The screen that shows a record, by what the audit calls it. */
export const opens: Record<string, 'contact' | 'incident' | 'person'> = {
  person: 'person',
  contact: 'contact',
  assessment: 'contact',
  recording: 'contact',
  incident: 'incident',
};
