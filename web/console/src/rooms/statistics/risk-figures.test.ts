import { expect, test } from 'vitest';
import type {
  AssessmentFigures,
  ReferralFigures,
  UpdateFigures,
  VulnerabilityFigures,
} from '../../api/records';
import { assessmentFigures, referralFigures, updateFigures, vulnerabilityFigures } from './risk-figures';

const of = (count: number, whole: number) => ({
  count,
  of: whole,
  percent: whole === 0 ? null : (100 * count) / whole,
});

test('contacts without an assessment are counted with their reasons', () => {
  const figures: AssessmentFigures = {
    from: '2026-11-22',
    to: '2026-11-22',
    measuredAt: '2026-11-22T12:00:00Z',
    contacts: [
      {
        channel: '',
        service: '',
        ended: 10,
        assessed: of(7, 10),
        deferred: of(2, 10),
        neither: of(1, 10),
        unfinished: 1,
      },
    ],
    reasons: [{ reason: 'line-lost', share: of(2, 10) }],
    triggers: [],
    judged: { same: of(0, 0), graver: of(0, 0), calmer: of(0, 0) },
    advice: [{ kind: 'safeguarding', given: of(3, 4), notGiven: of(1, 4) }],
  };
  const [assessed, left, neither, same, , , advice] = assessmentFigures(figures, [
    { code: 'line-lost', label: 'The line was lost' },
  ]);
  expect(assessed).toMatchObject({ value: '70.0 %', percent: 70 });
  expect(assessed?.of).toBe('7 of 10 contacts that somebody answered and that ended');
  expect(left?.note).toBe('The line was lost: 2');
  expect(neither?.note).toContain('1 are still');
  expect(same).toMatchObject({ value: 'None to count', percent: null });
  expect(advice).toMatchObject({ name: 'Advice given: keeping people safe', value: '75.0 %' });
  expect(advice?.note).toContain('1 could not be given');
});

const desk: VulnerabilityFigures = {
  from: '2026-11-22',
  to: '2026-11-22',
  measuredAt: '2026-11-22T12:00:00Z',
  cases: 4,
  open: 1,
  sources: [],
  outcomes: [],
  firstAction: {
    ...{ contacts: 3, without: 2, medianMinutes: 12, ninetyMinutes: 65 },
    desk: { count: 2, without: 1, medianMinutes: 30, ninetyMinutes: 65 },
    others: { count: 1, without: 2, medianMinutes: 12, ninetyMinutes: 12 },
  },
  taken: { count: 3, without: 1, medianMinutes: 4, ninetyMinutes: 9 },
  helped: { count: 2, without: 2, medianMinutes: 11, ninetyMinutes: 20 },
  advice: { given: 4, used: 3, notUsed: 0, unanswered: 1 },
  sampled: { looked: 0, found: 0, waits: 2, beyond: 1 },
};

test('the desk shows what was left undone beside what was done', () => {
  const [, first, byDesk, taken, helped, advice, missed] = vulnerabilityFigures(desk);
  expect(first).toMatchObject({ value: '12 min' });
  expect(first?.of).toContain('nine of ten within 1 h 5 min');
  expect(first?.note).toContain('Somebody vulnerable and no action: 2.');
  expect(byDesk).toMatchObject({ value: '30 min', of: '2 of 3 contacts with an action' });
  expect(byDesk?.note).toContain('By others first: 1, median 12 min.');
  expect(taken).toMatchObject({ value: '4 min', of: '3 cases; nine of ten within 9 min' });
  expect(helped?.note).toContain('2 with neither yet, or never');
  expect(advice).toMatchObject({ value: '75.0 %', of: '3 of 4 pieces of advice given' });
  expect(missed).toMatchObject({ value: 'None to count', percent: null });
});

test('a referral that was never acknowledged counts in the denominator', () => {
  const total: ReferralFigures['total'] = {
    partner: '',
    label: '',
    made: 5,
    sent: 4,
    acknowledged: 3,
    inTime: 2,
    declined: 0,
    withdrawn: 1,
    open: 3,
    medianMinutes: null,
    outcomes: [],
  };
  const [, inTime, median] = referralFigures({ from: '', to: '', total, partners: [] });
  expect(inTime).toMatchObject({ value: '50.0 %', of: '2 of 4 sent' });
  expect(median?.value).toBe('None to count');
});

test('a promise that is not yet due is neither kept nor broken', () => {
  const all: UpdateFigures['all'] = {
    event: '',
    label: '',
    promised: 6,
    inTime: 3,
    late: 1,
    overdue: 0,
    running: 2,
    cancelled: 0,
    denominator: 4,
    percent: 75,
    medianHours: 20,
  };
  const [told] = updateFigures({
    from: '',
    to: '',
    measuredAt: '',
    all,
    events: [],
    overdueNow: 0,
    owedNow: 1,
  });
  expect(told).toMatchObject({
    value: '75.0 %',
    of: '3 of 4 promised updates that were given or whose day has passed',
  });
  expect(told?.note).toContain('2 not yet due');
});
