import { describe, expect, test } from 'vitest';
import { about, type Finding, lineAt, lineSpan, national } from './findings';
import type { EditedSet } from './questionset';

const set: EditedSet = {
  base: 1,
  questions: [
    { code: 'hurt', text: 'Is anybody hurt?', kind: 'yesno', required: true },
    { code: 'hurt-how', text: 'How?', kind: 'text', required: false },
  ],
  advice: [{ id: 'advice-scene-Wash nothing - yet.', kind: 'scene', text: 'Wash nothing.' }],
  gone: [],
};
const finding = (wrong: string): Finding => ({
  file: 'forces/north.yaml',
  line: 3,
  wrong,
  cure: 'put it back',
});

describe('what a finding speaks of', () => {
  test.each([
    ['the question “hurt-how” cannot stand where you put it', 'question-hurt-how'],
    ['the answers to “Is anybody hurt?” run the wrong way', 'question-hurt'],
    [
      'the national advice “Wash nothing.” may not be taken out or changed',
      'advice-scene-Wash nothing - yet.',
    ],
    ['the national advice “Wash nothing - yet.” may not be changed', 'advice-scene-Wash nothing - yet.'],
    ['the file has no version', ''],
  ])('%s', (wrong, id) => {
    expect(about(finding(wrong), set)).toBe(id);
  });
});

test('only what the national core holds fast is national', () => {
  const findings = [
    finding('the national question “hurt” may not be taken out'),
    finding('the rule “ours” names “hurt-how”, which nobody asks'),
    finding('the national advice “Wash nothing.” may not be taken out or changed'),
  ];
  expect([...national(findings, set)]).toEqual(['question-hurt', 'advice-scene-Wash nothing - yet.']);
});

describe('lines of a text', () => {
  const text = 'one\ntwo\n\nfour';
  test.each([
    [1, [0, 3]],
    [2, [4, 7]],
    [3, [8, 8]],
    [4, [9, 13]],
    [0, [0, 3]],
    [99, [9, 13]],
  ])('line %i', (line, span) => {
    expect(lineSpan(text, line)).toEqual(span);
  });

  test('the line of a place', () => {
    expect([lineAt(text, 0), lineAt(text, 3), lineAt(text, 4), lineAt(text, 13)]).toEqual([1, 1, 2, 4]);
  });
});
