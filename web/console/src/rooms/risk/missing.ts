import type { Element, IncidentType, Missing, Pack, Question } from '../../api/records';

/** What the handler has put into the assessment so far. */
export interface Assessing {
  type: string;
  levels: Record<string, string>;
  notes: Record<string, string>;
  answers: Record<string, string>;
  rationale: string;
}

export const emptyAssessing: Assessing = { type: '', levels: {}, notes: {}, answers: {}, rationale: '' };

/** A saved assessment as the form holds it. */
export function assessingOf({ type, levels, notes, answers, rationale }: Assessing): Assessing {
  return { type, levels, notes, answers, rationale };
}

/** Whether two say the same; what was left empty and what was never touched are the same. */
export function same(a: Assessing, b: Assessing): boolean {
  const said = (given: Assessing) =>
    [given.levels, given.notes, given.answers].map((part) =>
      Object.entries(part)
        .filter(([, value]) => value !== '')
        .sort(([x], [y]) => x.localeCompare(y)),
    );
  return (
    a.type === b.type && a.rationale === b.rationale && JSON.stringify(said(a)) === JSON.stringify(said(b))
  );
}

/** The questions to ask given the answers so far: those without a condition, and those whose condition is met by a
    question that is itself asked. The server decides the same way (policy pack, "when"). */
export function asked(type: IncidentType | undefined, answers: Record<string, string>): Question[] {
  const open = new Set<string>();
  return (type?.questions ?? []).filter((q) => {
    const met =
      !q.when || (open.has(q.when.question) && (q.when.is ?? []).includes(answers[q.when.question] ?? ''));
    if (met) open.add(q.code);
    return met;
  });
}

/** What an assessment still lacks, in the order of the form. The server has the last word when it is saved; this list
    is there before, at every keystroke. Fields are named as in the server's refusals. */
export function missing(given: Assessing, type: IncidentType | undefined, elements: Element[]): Missing[] {
  const lacks: Missing[] = [];
  const want = (there: string | undefined, field: string, what: string) => {
    if (!there?.trim()) lacks.push({ field, what });
  };
  want(given.type, 'type', 'Choose the type of incident');
  for (const q of asked(type, given.answers)) {
    if (q.required) want(given.answers[q.code], `answers.${q.code}`, q.text);
  }
  for (const e of elements) {
    if (e.required) want(given.levels[e.code], `levels.${e.code}`, `${e.label}: choose a level`);
  }
  want(given.rationale, 'rationale', 'Write the rationale');
  return lacks;
}

/** The scale of an element: the model's levels, or the choices of its own. */
export function scaleOf(element: Element, pack: Pack) {
  return element.kind === 'choice' ? (element.choices ?? []) : (pack.risk.levels ?? []);
}

/** The id of the input that a missing thing leads to. */
export function inputId(field: string): string {
  return `input-${field.replaceAll('.', '-')}`;
}
