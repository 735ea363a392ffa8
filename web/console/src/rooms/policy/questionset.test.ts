import { describe, expect, test } from 'vitest';
import type { IncidentType, Question } from '../../api/records';
import {
  answersOf,
  asType,
  begun,
  changesOf,
  codeFrom,
  moved,
  raised,
  sent,
  withKind,
  withMoved,
  withoutChoice,
  withRaise,
  withWhen,
} from './questionset';

const hurt: Question = {
  code: 'hurt',
  text: 'Is anybody hurt?',
  kind: 'choice',
  required: true,
  choices: [
    { code: 'not', label: 'No' },
    { code: 'badly', label: 'Badly' },
  ],
  raises: [{ answer: 'badly', atLeast: 'emergency', because: 'Life may be in danger.' }],
};
const who: Question = { code: 'who', text: 'Who did it?', kind: 'text', required: false };
const scene = 'advice-scene-Wash nothing.';
const lock = 'advice-safeguarding-Lock the door.';
const type: IncidentType = {
  code: 'violence',
  label: 'Violence',
  theme: 'crime',
  defaultGrade: 'priority',
  attended: false,
  mayBeCrime: true,
  rightCare: false,
  solvability: true,
  questions: [hurt, who],
  advice: [
    { kind: 'scene', text: 'Wash nothing.' },
    { kind: 'safeguarding', text: 'Lock the door.' },
  ],
};

describe('a question set that is changed', () => {
  test('is handed in without what was taken out and without the ids of the screen', () => {
    const set = { ...begun(type, 4), gone: ['question-who', scene] };
    expect(sent('violence', set)).toEqual({
      type: 'violence',
      base: 4,
      questions: [hurt],
      advice: [{ kind: 'safeguarding', text: 'Lock the door.' }],
    });
    expect(asType(type, set).label).toBe('Violence');
    expect(asType(type, set).questions).toEqual([hurt]);
  });

  test('is handed in without blanks around the words', () => {
    const choices = [{ code: 'not', label: ' No ' }];
    const raises = [{ answer: 'not', atLeast: 'priority', because: ' Why. ' }];
    const loose: Question = { ...hurt, text: ' Hurt? ', choices, raises };
    const set = {
      ...begun(type, 4),
      questions: [loose],
      advice: [{ id: 'a', kind: 'scene', text: ' Wait. ' }],
    };
    expect(sent('violence', set)).toMatchObject({
      questions: [{ text: 'Hurt?', choices: [{ label: 'No' }], raises: [{ because: 'Why.' }] }],
      advice: [{ text: 'Wait.' }],
    });
  });

  test('has its lines moved among their own kind only', () => {
    const set = begun(type, 4);
    expect(withMoved(set, 'question-who', -1).questions).toEqual([who, hurt]);
    expect(withMoved(set, scene, 1).advice.map((a) => a.id)).toEqual([lock, scene]);
    expect(withMoved(set, scene, -1)).toEqual(set);
    expect(withMoved(set, 'nothing', 1)).toBe(set);
  });

  test('moves nothing over the end', () => {
    expect(moved(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c']);
    expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c']);
  });
});

test('what was changed is said line by line', () => {
  const before = begun(type, 4);
  expect(changesOf(before, before)).toEqual([]);
  const after = {
    ...before,
    questions: [who, { ...hurt, text: 'Who is hurt?' }, { ...who, code: 'where', text: 'Where?' }],
    advice: [...before.advice, { id: 'advice-new', kind: 'scene', text: 'Never said.' }],
    gone: [lock, 'advice-new'],
  };
  expect(changesOf(before, after)).toEqual([
    'Changed question: “Who is hurt?”',
    '+ New question: “Where?”',
    '− Taken out: advice “Lock the door.”',
    'Another order of the questions',
  ]);
});

test('what somebody else put in meanwhile is not lost unseen', () => {
  const mine = begun({ ...type, questions: [hurt], advice: type.advice.slice(0, 1) }, 4);
  expect(changesOf(begun(type, 5), mine)).toEqual([
    '− Taken out: question “Who did it?”',
    '− Taken out: advice “Lock the door.”',
  ]);
});

describe('codes', () => {
  test.each([
    ['Is anybody hurt?', [], 'is-anybody-hurt'],
    ['Where is the person who did this now?', [], 'where-is-the-person-who'],
    ['Yes – a lot', [], 'yes-a-lot'],
    ['Café', [], 'cafe'],
    ['???', [], 'entry'],
    ['Hurt', ['hurt', 'hurt-2', 'hurt-3'], 'hurt-4'],
  ])('of “%s” beside %j is %s', (words, taken, code) => {
    expect(codeFrom(words, taken)).toBe(code);
  });
});

describe('a question', () => {
  test('lists its answers from the least to the most worrying', () => {
    const safe: Question = { code: 'safe', text: 'Are you safe?', kind: 'yesno', required: true };
    expect(answersOf(safe).map((a) => a.code)).toEqual(['no', 'yes']);
    expect(answersOf({ ...safe, worse: 'no' }).map((a) => a.code)).toEqual(['yes', 'no']);
    expect(answersOf(hurt)).toEqual(hurt.choices);
    expect(answersOf(who)).toEqual([]);
  });

  test('gets a raise, another reason for it, and loses it with its grade', () => {
    const two = withRaise(hurt, 'not', { atLeast: 'scheduled' });
    expect(two.raises).toHaveLength(2);
    expect(withRaise(hurt, 'badly', { because: 'They may die.' }).raises).toEqual([
      { answer: 'badly', atLeast: 'emergency', because: 'They may die.' },
    ]);
    expect(withRaise(hurt, 'badly', { atLeast: '' }).raises).toEqual([]);
  });

  test('loses with a choice what the choice asked for', () => {
    const calm = withoutChoice(hurt, 'badly');
    expect([calm.choices?.length, calm.raises]).toEqual([1, []]);
  });

  test('keeps its words when it is answered in another way, and nothing that no longer fits', () => {
    expect(withKind(hurt, 'text')).toEqual({
      code: 'hurt',
      text: 'Is anybody hurt?',
      kind: 'text',
      required: true,
    });
    expect(withKind(who, 'choice').choices).toEqual([]);
  });

  test('is asked after an earlier answer, or always', () => {
    const after = withWhen(who, 'hurt', ['badly']);
    expect(after.when).toEqual({ question: 'hurt', is: ['badly'] });
    expect(withWhen(after, '', [])).toEqual(who);
  });
});

test('only answers that are given raise the grade', () => {
  expect(raised([hurt, who], { hurt: 'not' })).toEqual([]);
  expect(raised([hurt, who], { hurt: 'badly' }).map((r) => r.atLeast)).toEqual(['emergency']);
});
