import { labelOf, type Policy } from '../../api/policy';
import type { Element, Question } from '../../api/records';
import { scaleOf } from './missing';

/** What two assessments are compared by; the rationale is written anew each time and left out. */
export interface Said {
  type: string;
  levels: Record<string, string>;
  notes: Record<string, string>;
  answers: Record<string, string>;
  risk: string;
}

/** One field of the form in words, before and after. Fields are named as the server names them. */
export interface Compared {
  field: string;
  label: string;
  before: string;
  after: string;
  differs: boolean;
}

/** Every field that one of two assessments says something in, in the order of the form. Words that only moved a space
    count as the same. */
export function compared(before: Said, after: Said, policy: Policy): Compared[] {
  const rows: Compared[] = [];
  const row = (field: string, label: string, codes: [string, string], words: (code: string) => string) => {
    const [a, b] = codes.map((code) => code.trim()) as [string, string];
    if (a === '' && b === '') return;
    rows.push({ field, label, before: words(a), after: words(b), differs: a !== b });
  };
  const of = (part: 'levels' | 'notes' | 'answers', code: string): [string, string] => [
    before[part]?.[code] ?? '',
    after[part]?.[code] ?? '',
  ];
  row('type', 'Type', [before.type, after.type], (code) => (code ? policy.typeLabel(code) : ''));
  for (const q of both(policy.type(after.type)?.questions, policy.type(before.type)?.questions)) {
    row(`answers.${q.code}`, q.text, of('answers', q.code), (code) => answerWords(q, code));
  }
  const elements = both(policy.modelFor(after.type)?.elements, policy.modelFor(before.type)?.elements);
  for (const e of elements) {
    row(`levels.${e.code}`, e.label, of('levels', e.code), (code) => levelWords(e, code, policy));
    row(`notes.${e.code}`, `${e.label}: in words`, of('notes', e.code), (words) => words);
  }
  row('risk', 'The risk as a whole', [before.risk, after.risk], (code) =>
    labelOf(policy.pack.riskLevels, code),
  );
  return rows;
}

/** Only what differs. */
export function differences(before: Said, after: Said, policy: Policy): Compared[] {
  return compared(before, after, policy).filter((row) => row.differs);
}

export function answerWords(question: Question, code: string): string {
  if (question.kind === 'yesno') return { yes: 'Yes', no: 'No' }[code] ?? code;
  return question.choices?.find((c) => c.code === code)?.label ?? code;
}

export function levelWords(element: Element, code: string, policy: Policy): string {
  return scaleOf(element, policy.pack).find((step) => step.code === code)?.label ?? code;
}

/** The entries of two lists, each code once. */
function both<T extends { code: string }>(first: T[] | null | undefined, second: T[] | null | undefined) {
  const known = new Set((first ?? []).map((one) => one.code));
  return [...(first ?? []), ...(second ?? []).filter((one) => !known.has(one.code))];
}
