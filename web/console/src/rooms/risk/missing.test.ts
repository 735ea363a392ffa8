import { describe, expect, test } from 'vitest';
import type { Element, IncidentType, Pack, RiskModel } from '../../api/records';
import { advised, asked, assessingOf, emptyAssessing, fitting, missing, same } from './missing';

const burglary: IncidentType = {
  code: 'burglary',
  label: 'Burglary',
  theme: 'crime',
  defaultGrade: 'priority',
  mayBeCrime: false,
  rightCare: false,
  attended: false,
  solvability: true,
  advice: [],
  questions: [
    { code: 'now', text: 'Is it happening now?', kind: 'yesno', required: true },
    {
      code: 'inside',
      text: 'Is anyone inside?',
      kind: 'yesno',
      required: true,
      when: { question: 'now', is: ['yes'] },
    },
    {
      code: 'weapon',
      text: 'Any weapon?',
      kind: 'text',
      required: true,
      when: { question: 'inside', is: ['yes'] },
    },
    { code: 'cctv', text: 'Is there CCTV?', kind: 'yesno', required: false },
  ],
};
const element = (code: string, required: boolean, kind: Element['kind'] = 'level'): Element => ({
  code,
  label: code,
  meaning: '',
  prompts: [],
  required,
  kind,
});
const model: RiskModel = {
  code: 'thrive-sp',
  label: 'THRIVE-SP',
  elements: [element('threat', true), element('engagement', false), element('scene', true, 'note')],
};
const fields = (given: Partial<typeof emptyAssessing>) =>
  missing({ ...emptyAssessing, ...given }, given.type ? burglary : undefined, model).map((m) => m.field);

describe('what is missing', () => {
  test('everything required, in the order of the form', () => {
    expect(fields({})).toEqual(['type', 'levels.threat', 'notes.scene', 'risk', 'rationale']);
  });

  test('required questions of the type, and not the optional ones', () => {
    expect(fields({ type: 'burglary' })).toEqual([
      'answers.now',
      'levels.threat',
      'notes.scene',
      'risk',
      'rationale',
    ]);
  });

  test('an answer that opens a question makes it required', () => {
    expect(fields({ type: 'burglary', answers: { now: 'yes' } })).toContain('answers.inside');
    expect(fields({ type: 'burglary', answers: { now: 'no' } })).not.toContain('answers.inside');
  });

  test('spaces are no rationale', () => {
    expect(fields({ type: 'burglary', rationale: '  \n' })).toContain('rationale');
  });

  test('nothing, when all is there', () => {
    const given = {
      type: 'burglary',
      levels: { threat: 'none' },
      notes: { scene: 'Told to leave the door as it is.' },
      answers: { now: 'no' },
      risk: 'low',
      rationale: 'Nobody there.',
    };
    expect(fields(given)).toEqual([]);
  });
});

test('a question stays closed when the one that would open it is closed', () => {
  const answers = { now: 'no', inside: 'yes' };
  expect(asked(burglary, answers).map((q) => q.code)).toEqual(['now', 'cctv']);
});

test('nothing is to be saved again when nothing new was said', () => {
  const one = {
    ...emptyAssessing,
    type: 'burglary',
    levels: { threat: 'low', harm: 'none' },
    rationale: 'Gone.',
  };
  const other = { ...one, levels: { harm: 'none', threat: 'low' }, notes: { threat: '' } };
  expect(same(one, other)).toBe(true);
  expect(same(one, { ...other, levels: { threat: 'high', harm: 'none' } })).toBe(false);
  expect(same(one, { ...other, rationale: 'Gone, came back.' })).toBe(false);
});

describe('what fits a type and its model', () => {
  const pack = { riskLevels: [{ code: 'none' }, { code: 'high' }] } as Pack;
  const given = {
    ...emptyAssessing,
    levels: { threat: 'high', victim: 'high', engagement: 'gone' },
    notes: { threat: 'a knife', safeguarding: 'of another model', scene: 'left as it is' },
    answers: { now: 'yes', cctv: 'maybe', 'safe-to-talk': 'yes', weapon: 'a knife' },
    risk: 'high',
    rationale: 'He is still there.',
  };

  test('elements of another model, questions of another type and values off the scale are left out', () => {
    expect(fitting(given, burglary, model, pack)).toEqual({
      ...given,
      levels: { threat: 'high' },
      notes: { threat: 'a knife', scene: 'left as it is' },
      answers: { now: 'yes', weapon: 'a knife' },
    });
  });

  test('a risk that the pack no longer has is asked again', () => {
    expect(fitting({ ...given, risk: 'severe' }, burglary, model, pack).risk).toBe('');
  });
});

describe('advice', () => {
  const lines = [
    { kind: 'scene', text: 'Touch nothing.', given: 'given' },
    { kind: 'scene', text: 'Wait outside.', given: '' },
  ];

  test('a saved assessment comes back into the form, and is the same', () => {
    const saved = assessingOf({ ...emptyAssessing, advice: lines, unnamed: 'help-first' });
    expect(saved.advice).toEqual({ 'Touch nothing.': 'given' });
    expect(same(saved, { ...emptyAssessing, advice: advised(lines), unnamed: 'help-first' })).toBe(true);
    expect(same(saved, { ...saved, advice: {} })).toBe(false);
    expect(same(saved, { ...saved, unnamed: '' })).toBe(false);
  });

  test('a line that the type does not have is not handed in', () => {
    const given = {
      ...emptyAssessing,
      type: 'burglary',
      advice: { 'Touch nothing.': 'given', Run: 'given' },
    };
    const type = { ...burglary, advice: [{ kind: 'scene' as const, text: 'Touch nothing.' }] };
    const pack = { riskLevels: [] } as unknown as Pack;
    expect(fitting(given, type, model, pack).advice).toEqual({ 'Touch nothing.': 'given' });
  });

  test('a draft from before there was advice is read', () => {
    const { advice: _, unnamed: __, ...old } = emptyAssessing;
    expect(assessingOf(old)).toEqual(emptyAssessing);
  });
});
