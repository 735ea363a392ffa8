import type { Assessment } from '../../api/records';

const words: Record<string, string> = { given: 'given', 'not-given': 'could not be given', '': 'not said' };

/** What became of a line of advice. */
export function givenWords(given: string): string {
  return words[given] ?? given;
}

/** All the advice of an assessment in one line: "2 of 3 given: Lock the door. Touch nothing." Empty where there was none. */
export function adviceWords(advice: Assessment['advice'] | undefined): string {
  const lines = advice ?? [];
  if (lines.length === 0) return '';
  const given = lines.filter((line) => line.given === 'given');
  const count = `${given.length} of ${lines.length} given`;
  return given.length === 0 ? count : `${count}: ${given.map((line) => line.text).join(' ')}`;
}
