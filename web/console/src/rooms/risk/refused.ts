import type { Problem } from '../../api/problem';
import type { Missing } from '../../api/records';

/** What the server refused of a form, by field: its list of what is missing, or the one field that it names. */
export function refusedFields(problem: Problem | null): Record<string, string> {
  if (!problem) return {};
  // Where the form is a part of a larger one, the server says so; on the screen it is one form.
  const own = (field: string) => field.replace(/^form\./, '');
  const listed = Array.isArray(problem.details) ? (problem.details as Partial<Missing>[]) : [];
  const fields = listed.flatMap(({ field, what }) => (field && what ? [[own(field), what] as const] : []));
  return Object.fromEntries(problem.field ? [...fields, [own(problem.field), problem.detail]] : fields);
}
