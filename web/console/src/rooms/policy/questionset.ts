import type { Choice, IncidentType, Question } from '../../api/records';
import type { components } from '../../api/schema';

export type QuestionSet = components['schemas']['PolicyQuestionSet'];
export type Raise = components['schemas']['PolicyRaise'];
type Advice = components['schemas']['PolicyAdvice'];

/** A sentence of advice has no code of its own in the pack. Here it has one, made of what it said at first, so that it
    stays itself while it is reworded, and is found again in a later edition. */
export interface AdviceLine extends Advice {
  id: string;
}

/** The questions and the advice of one type while they are changed. */
export interface EditedSet {
  /** Number of the newest edition when this was begun. */
  base: number;
  questions: Question[];
  advice: AdviceLine[];
  /** What is taken out, by id; it stays in sight until the change is published. */
  gone: string[];
}

export const questionId = (code: string) => `question-${code}`;

/** What a line of advice said at first. */
export function wordsOf({ id }: AdviceLine): string {
  return id.split('-').slice(2).join('-');
}

/** The set as it is in force. */
export function begun(type: IncidentType, base: number): EditedSet {
  const advice = (type.advice ?? []).map((line) => ({ ...line, id: `advice-${line.kind}-${line.text}` }));
  return { base, questions: type.questions ?? [], advice, gone: [] };
}

/** The set as the server takes it: without what is taken out, and without what only the screen needs. */
export function sent(type: string, set: EditedSet): QuestionSet {
  return {
    type,
    base: set.base,
    questions: set.questions.filter((q) => !set.gone.includes(questionId(q.code))).map(trimmed),
    advice: set.advice
      .filter((line) => !set.gone.includes(line.id))
      .map(({ kind, text }) => ({ kind, text: text.trim() })),
  };
}

/** A question without blanks around its words: the file that they are written to does not keep them. */
function trimmed(question: Question): Question {
  const { choices, raises } = question;
  return {
    ...question,
    text: question.text.trim(),
    ...(choices && { choices: choices.map((c) => ({ ...c, label: c.label.trim() })) }),
    ...(raises && { raises: raises.map((r) => ({ ...r, because: r.because.trim() })) }),
  };
}

/** The type as handlers would see it with this set. */
export function asType(type: IncidentType, set: EditedSet): IncidentType {
  const { questions, advice } = sent(type.code, set);
  return { ...type, questions, advice };
}

/** A list with one entry moved by some places; the same list when there is no place to move to. */
export function moved<T>(list: T[], at: number, by: number): T[] {
  const one = list[at];
  if (one === undefined || at + by < 0 || at + by >= list.length) return list;
  const rest = list.toSpliced(at, 1);
  return rest.toSpliced(at + by, 0, one);
}

/** A set with one line moved up or down among its own kind. */
export function withMoved(set: EditedSet, id: string, by: number): EditedSet {
  const question = set.questions.findIndex((q) => questionId(q.code) === id);
  if (question >= 0) return { ...set, questions: moved(set.questions, question, by) };
  const line = set.advice.findIndex((a) => a.id === id);
  return line < 0 ? set : { ...set, advice: moved(set.advice, line, by) };
}

/** A code made of words, as rules and the record name it; a number behind it when it is taken. */
export function codeFrom(words: string, taken: string[]): string {
  const plain = words
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9\s-]/g, '')
    .split(/[\s-]+/)
    .filter(Boolean);
  const code = plain.slice(0, 5).join('-') || 'entry';
  if (!taken.includes(code)) return code;
  let number = 2;
  while (taken.includes(`${code}-${number}`)) number++;
  return `${code}-${number}`;
}

/** What can be answered where there is something to pick, the least worrying first. */
export function answersOf(question: Question): Choice[] {
  const yesNo = [
    { code: 'no', label: 'No' },
    { code: 'yes', label: 'Yes' },
  ];
  if (question.kind === 'yesno') return question.worse === 'no' ? yesNo.reverse() : yesNo;
  return question.kind === 'choice' ? (question.choices ?? []) : [];
}

/** A question in which an answer asks for another grade, or for another reason. Without a grade it asks for none. */
export function withRaise(question: Question, answer: string, part: Partial<Raise>): Question {
  const raises = question.raises ?? [];
  const before = raises.find((r) => r.answer === answer);
  const after = { atLeast: '', because: '', ...before, ...part, answer };
  if (after.atLeast === '') return { ...question, raises: raises.filter((r) => r !== before) };
  if (!before) return { ...question, raises: [...raises, after] };
  return { ...question, raises: raises.map((r) => (r === before ? after : r)) };
}

/** A question without one of its choices, and without what that choice asked for. */
export function withoutChoice(question: Question, code: string): Question {
  return {
    ...question,
    choices: (question.choices ?? []).filter((c) => c.code !== code),
    raises: (question.raises ?? []).filter((r) => r.answer !== code),
  };
}

/** A question answered in another way; what only the old way knew is left out. */
export function withKind(question: Question, kind: string): Question {
  const { code, text, required, when } = question;
  return { code, text, kind, required, ...(when && { when }), ...(kind === 'choice' && { choices: [] }) };
}

/** A question that is asked after an earlier answer; without answers it is always asked. */
export function withWhen(question: Question, after: string, is: string[]): Question {
  const { when: _, ...rest } = question;
  return after === '' ? rest : { ...rest, when: { question: after, is } };
}

/** What a person changed, line by line, in words. The server’s own summary names only the type. */
export function changesOf(before: EditedSet, after: EditedSet): string[] {
  const text = JSON.stringify;
  const questions = after.questions.map((q) => {
    const was = before.questions.find((b) => b.code === q.code);
    return line(after, questionId(q.code), was === undefined, text(was) !== text(q), 'question', q.text);
  });
  const advice = after.advice.map((a) => {
    const was = before.advice.find((b) => b.id === a.id);
    return line(after, a.id, was === undefined, text(was) !== text(a), 'advice', a.text);
  });
  // What somebody else put in meanwhile, and this set does not have, would be gone.
  const lost = [
    ...before.questions
      .filter((b) => !after.questions.some((q) => q.code === b.code))
      .map((b) => `− Taken out: question “${b.text}”`),
    ...before.advice
      .filter((b) => !after.advice.some((a) => a.id === b.id))
      .map((b) => `− Taken out: advice “${b.text}”`),
  ];
  const kept = (lines: string[], others: string[]) => text(lines.filter((l) => others.includes(l)));
  const moved = ([a, b]: [string[], string[]]) => kept(a, b) !== kept(b, a);
  const codes = [before, after].map((set) => set.questions.map((q) => q.code)) as [string[], string[]];
  const ids = [before, after].map((set) => set.advice.map((a) => a.id)) as [string[], string[]];
  return [
    ...[...questions, ...advice].filter((words) => words !== ''),
    ...lost,
    ...(moved(codes) ? ['Another order of the questions'] : []),
    ...(moved(ids) ? ['Another order of the advice'] : []),
  ];
}

function line(set: EditedSet, id: string, isNew: boolean, isOther: boolean, what: string, text: string) {
  const gone = set.gone.includes(id);
  if (gone) return isNew ? '' : `− Taken out: ${what} “${text}”`;
  if (isNew) return `+ New ${what}: “${text}”`;
  return isOther ? `Changed ${what}: “${text}”` : '';
}

/** What the answers so far ask for of themselves: the raises of the questions that are asked. */
export function raised(questions: Question[], answers: Record<string, string>): Raise[] {
  return questions.flatMap((q) => (q.raises ?? []).filter((r) => r.answer === answers[q.code]));
}
