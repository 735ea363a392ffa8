import { expect, test } from 'vitest';
import type { Question } from '../../api/records';
import { answerWords, sectionWords, sentence, whenWords } from './words';

const hurt: Question = {
  code: 'hurt',
  text: 'Is anybody hurt?',
  kind: 'choice',
  required: true,
  choices: [
    { code: 'a-bit', label: 'A little' },
    { code: 'badly', label: 'Badly' },
  ],
};
const how: Question = {
  code: 'how',
  text: 'How?',
  kind: 'text',
  required: false,
  when: { question: 'hurt', is: ['a-bit', 'badly'] },
};

test('when a question is asked is said in the words of the earlier one', () => {
  expect(whenWords(how, [hurt, how])).toBe('asked after “Is anybody hurt?” A little or Badly');
  expect(whenWords(how, [how])).toBe('asked after “hurt” a-bit or badly');
  expect(whenWords(hurt, [hurt])).toBe('');
});

test('an answer that a question no longer has keeps its code', () => {
  expect([answerWords(hurt, 'badly'), answerWords(hurt, 'dead'), answerWords(undefined, 'yes')]).toEqual([
    'Badly',
    'dead',
    'yes',
  ]);
});

test.each([
  ['incidentTypes', 'Incident types'],
  ['vulnerability.factors', 'Vulnerability: factors'],
  ['deferralReasons', 'Deferral reasons'],
])('section %s is %s', (section, words) => {
  expect(sectionWords(section)).toBe(words);
});

test('a finding is read as a sentence', () => {
  expect(sentence('the file has no version')).toBe('The file has no version.');
  expect(sentence('Is it?')).toBe('Is it?');
});
