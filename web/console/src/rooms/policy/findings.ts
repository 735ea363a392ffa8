import type { components } from '../../api/schema';
import { type EditedSet, questionId, wordsOf } from './questionset';

export type Finding = components['schemas']['PolicyFinding'];

/** What the server found, when it refused to publish. */
export function foundIn(details: unknown): Finding[] {
  return Array.isArray(details) ? (details as Finding[]) : [];
}

/** The id of the question or sentence that a finding speaks of, which it names in “quotes”; '' when it speaks of none.
    The line is of no use here: the person has questions before them, and no file. */
export function about(finding: Finding, set: EditedSet): string {
  const names = (words: string) => finding.wrong.includes(`“${words}”`);
  const question = set.questions.find((q) => names(q.code)) ?? set.questions.find((q) => names(q.text));
  if (question) return questionId(question.code);
  const line = set.advice.find((l) => names(l.text)) ?? set.advice.find((l) => names(wordsOf(l)));
  return line?.id ?? '';
}

/** The lines that the server does not let a force take out, asked by handing in a set without any. A line may be bound by
    something else of the force's own, such as a rule; that is not meant. */
export function national(findings: Finding[], set: EditedSet): Set<string> {
  const ids = findings
    .filter((f) => /^the national (question|advice) /.test(f.wrong))
    .map((f) => about(f, set));
  return new Set(ids.filter(Boolean));
}

/** Where a line of a text begins and ends, for the cursor; lines count from 1. */
export function lineSpan(text: string, line: number): [number, number] {
  const lines = text.split('\n');
  const at = Math.min(Math.max(line, 1), lines.length) - 1;
  const start = lines.slice(0, at).reduce((sum, l) => sum + l.length + 1, 0);
  return [start, start + (lines[at]?.length ?? 0)];
}

/** The line in which a place in a text stands, from 1. */
export function lineAt(text: string, place: number): number {
  return text.slice(0, place).split('\n').length;
}
