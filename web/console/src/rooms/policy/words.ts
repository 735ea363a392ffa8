import type { Policy } from '../../api/policy';
import type { Question } from '../../api/records';
import { answersOf } from './questionset';

/** How a question is answered, as the person who writes it chooses. */
export const kinds = [
  { value: 'yesno', label: 'Yes or no' },
  { value: 'choice', label: 'One of several answers' },
  { value: 'text', label: 'In words' },
  { value: 'number', label: 'A number' },
];

/** What a piece of advice is for. */
export const adviceKinds = [
  { value: 'safeguarding', label: 'Keep safe' },
  { value: 'scene', label: 'Keep evidence' },
  { value: 'prevention', label: 'Prevent' },
];

const of = (list: { value: string; label: string }[], value: string) =>
  list.find((one) => one.value === value)?.label ?? value;

export const kindWords = (kind: string) => of(kinds, kind);
export const adviceWords = (kind: string) => of(adviceKinds, kind);

/** An answer to a question in words; the code itself when the question does not have it. */
export function answerWords(question: Question | undefined, code: string): string {
  return (question && answersOf(question).find((a) => a.code === code)?.label) ?? code;
}

/** When a question is asked, in words; '' when it always is. */
export function whenWords(question: Question, all: Question[]): string {
  if (!question.when) return '';
  const earlier = all.find((q) => q.code === question.when?.question);
  const answers = (question.when.is ?? []).map((code) => answerWords(earlier, code));
  return `asked after “${earlier?.text ?? question.when.question}” ${answers.join(' or ') || 'no answer yet'}`;
}

/** Everything about a question but its words, in one line. */
export function questionWords(question: Question, all: Question[], policy: Policy): string {
  const raises = (question.raises ?? []).map(
    (r) => `${answerWords(question, r.answer)}: at least ${policy.grade(r.atLeast)?.label ?? r.atLeast}`,
  );
  return [
    kindWords(question.kind),
    question.required && 'must be answered',
    whenWords(question, all),
    ...raises,
  ]
    .filter(Boolean)
    .join(' · ');
}

const sections: Record<string, string> = {
  incidentTypes: 'Incident types',
  riskModels: 'Risk models',
  riskLevels: 'Risk levels',
  riskAspects: 'What every assessment looks at',
  pack: 'The pack as a whole',
};

/** The name of a section of the pack: incidentTypes is “Incident types”, vulnerability.factors “Vulnerability: factors”. */
export function sectionWords(section: string): string {
  const known = sections[section];
  if (known) return known;
  const spaced = section.replaceAll('.', ': ').replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return sentence(spaced, '');
}

/** Words as a sentence: a capital at the start, a full stop at the end. */
export function sentence(words: string, stop = '.'): string {
  const begun = words.charAt(0).toUpperCase() + words.slice(1);
  return /[.?!]$/.test(begun) ? begun : begun + stop;
}
