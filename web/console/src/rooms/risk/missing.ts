import type { Element, IncidentType, Missing, Pack, Question, RiskModel } from '../../api/records';

/** What the handler has put into the assessment so far. */
export interface Assessing {
  type: string;
  levels: Record<string, string>;
  notes: Record<string, string>;
  answers: Record<string, string>;
  /** Line of advice, word for word, to given or not-given. */
  advice: Record<string, string>;
  /** Why it cannot be said yet who is vulnerable. */
  unnamed: string;
  /** The judgement of the whole: a level of the pack. */
  risk: string;
  rationale: string;
}

export const emptyAssessing: Assessing = {
  type: '',
  levels: {},
  notes: {},
  answers: {},
  advice: {},
  unnamed: '',
  risk: '',
  rationale: '',
};

/** An assessment as it was saved, or one of the form: a draft may be older than the last two fields. */
export interface Looked extends Omit<Assessing, 'advice' | 'unnamed'> {
  advice?: Record<string, string> | { text: string; given: string }[] | null;
  unnamed?: string;
}

/** A saved assessment as the form holds it. */
export function assessingOf(looked: Looked): Assessing {
  const { type, levels, notes, answers, risk, rationale, unnamed = '' } = looked;
  return { type, levels, notes, answers, advice: advised(looked.advice), unnamed, risk, rationale };
}

/** What was said of each line of advice. */
export function advised(advice: Looked['advice']): Record<string, string> {
  if (!Array.isArray(advice)) return advice ?? {};
  return Object.fromEntries(advice.filter((line) => line.given).map((line) => [line.text, line.given]));
}

/** Whether two say the same; what was left empty and what was never touched are the same. */
export function same(a: Assessing, b: Assessing): boolean {
  const said = (given: Assessing) =>
    [given.levels, given.notes, given.answers, given.advice].map((part) =>
      Object.entries(part ?? {})
        .filter(([, value]) => value !== '')
        .sort(([x], [y]) => x.localeCompare(y)),
    );
  return (
    a.type === b.type &&
    a.risk === b.risk &&
    a.unnamed === b.unnamed &&
    a.rationale === b.rationale &&
    JSON.stringify(said(a)) === JSON.stringify(said(b))
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

/** What of a form the type and its model take. Another type may have another model and other questions, and what they do
    not know is refused by the server; it stays in the draft, for when the type is changed back. */
export function fitting(
  given: Assessing,
  type: IncidentType | undefined,
  model: RiskModel | undefined,
  pack: Pack,
): Assessing {
  const elements = model?.elements ?? [];
  const levels = elements.filter((e) => scaleOf(e, pack).some((step) => step.code === given.levels[e.code]));
  const questions = type ? (type.questions ?? []) : [];
  return {
    ...given,
    levels: only(given.levels, levels),
    notes: only(given.notes, elements),
    answers: type
      ? only(
          given.answers,
          questions.filter((q) => takes(q, given.answers[q.code])),
        )
      : given.answers,
    advice: only(
      given.advice ?? {},
      (type?.advice ?? []).map((line) => ({ code: line.text })),
    ),
    unnamed: given.unnamed ?? '',
    risk: (pack.riskLevels ?? []).some((l) => l.code === given.risk) ? given.risk : '',
  };
}

function takes(question: Question, answer: string | undefined): boolean {
  if (!answer) return true;
  if (question.kind === 'yesno') return answer === 'yes' || answer === 'no';
  return question.kind !== 'choice' || (question.choices ?? []).some((c) => c.code === answer);
}

function only(all: Record<string, string>, wanted: { code: string }[]): Record<string, string> {
  const codes = new Set(wanted.map((w) => w.code));
  return Object.fromEntries(Object.entries(all).filter(([code]) => codes.has(code)));
}

/** What an assessment still lacks, in the order of the form. The server has the last word when it is saved; this list
    is there before, at every keystroke. Fields are named as in the server's refusals. */
export function missing(
  given: Assessing,
  type: IncidentType | undefined,
  model: RiskModel | undefined,
): Missing[] {
  const lacks: Missing[] = [];
  const want = (there: string | undefined, field: string, what: string) => {
    if (!there?.trim()) lacks.push({ field, what });
  };
  want(given.type, 'type', 'Choose the type of incident');
  for (const q of asked(type, given.answers)) {
    if (q.required) want(given.answers[q.code], `answers.${q.code}`, q.text);
  }
  for (const e of model?.elements ?? []) {
    if (!e.required) continue;
    if (e.kind === 'note') want(given.notes[e.code], `notes.${e.code}`, `${e.label}: write it down`);
    else want(given.levels[e.code], `levels.${e.code}`, `${e.label}: choose a value`);
  }
  want(given.risk, 'risk', 'Judge the risk as a whole');
  want(given.rationale, 'rationale', 'Write the rationale');
  return lacks;
}

/** The scale of an element that has one: the levels, or the choices of its own. */
export function scaleOf(element: Element, pack: Pack) {
  if (element.kind === 'note') return [];
  return element.kind === 'choice' ? (element.choices ?? []) : (pack.riskLevels ?? []);
}

/** The id of the input that a missing thing leads to. */
export function inputId(field: string): string {
  return `input-${field.replaceAll('.', '-')}`;
}
