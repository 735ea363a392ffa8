import { describe, expect, test } from 'vitest';
import { lookingFrom, lookLacks, triggerFor } from './looking';

const last = {
  type: 'domestic',
  levels: { harm: 'high' },
  notes: { harm: 'a cut' },
  answers: { weapon: 'no' },
  risk: 'high',
  rationale: 'He is still there.',
};
const fresh = lookingFrom(last, 'burglary', 'interval');
const review = (state: string, reason: string) =>
  ({ review: { state, reason } }) as Parameters<typeof triggerFor>[0];

test('a new look keeps what was found and asks every reason afresh', () => {
  expect(fresh).toMatchObject({
    type: 'domestic',
    levels: { harm: 'high' },
    risk: 'high',
    rationale: '',
    victim: '',
  });
  expect(lookingFrom(undefined, 'burglary', 'interval')).toMatchObject({
    type: 'burglary',
    levels: {},
    risk: '',
  });
});

test('the trigger is what is due, and closing goes before it', () => {
  expect(triggerFor(review('overdue', 'late'), 'reassess')).toBe('late');
  expect(triggerFor(review('waiting', ''), 'reassess')).toBe('supervision');
  expect(triggerFor(review('due', 'late'), 'closing')).toBe('closing');
});

describe('what a look lacks', () => {
  const fields = (given: object, work: 'reassess' | 'lower' | 'delay', passedOver = false) =>
    lookLacks({ ...fresh, victim: 'spoken', ...given }, work, passedOver, 60).map((m) => m.field);

  test('whether the victim was spoken to, and a word on why not', () => {
    expect(fields({ victim: '' }, 'reassess')).toEqual(['victim']);
    expect(fields({ victim: 'unsafe' }, 'reassess')).toEqual(['victimNote']);
    expect(fields({}, 'reassess')).toEqual([]);
  });

  test('a reason for another grade, and for passing over the one proposed', () => {
    expect(fields({ grade: 'emergency' }, 'reassess')).toEqual(['justification']);
    expect(fields({}, 'reassess', true)).toEqual(['justification']);
    expect(fields({ justification: 'She is at her sister’s.' }, 'reassess', true)).toEqual([]);
  });

  test('a lowering lowers something', () => {
    expect(fields({ reason: 'He has left.' }, 'lower')).toEqual(['grade']);
    expect(fields({ reason: 'He has left.', askedRisk: 'low' }, 'lower')).toEqual([]);
  });

  test('a delay ends within what the policy allows', () => {
    const said = { reason: 'All are at the fire.', safety: 'Her brother is with her.' };
    expect(fields({ ...said, minutes: '61' }, 'delay')).toEqual(['until']);
    expect(fields({ ...said, minutes: 'half' }, 'delay')).toEqual(['until']);
    expect(fields({ ...said, minutes: '60' }, 'delay')).toEqual([]);
  });
});
