import { describe, expect, test } from 'vitest';
import type { Candidate, PeopleFound, PersonRecord } from '../../api/records';
import {
  addressLine,
  ageLine,
  ageOf,
  announcement,
  barLength,
  birthWords,
  erasureParts,
  factorWords,
  percent,
  safeWords,
  tidy,
  tiesLine,
} from './words';

describe('likelihood in words', () => {
  test.each([
    [0, '0 %'],
    [0.004, 'under 1 %'],
    [0.123, '12 %'],
    [0.996, 'over 99 %'],
    [1, '100 %'],
  ])('%d is %s', (share, words) => expect(percent(share)).toBe(words));

  test.each([
    [90.4, '× 90'],
    [1 / 12, '÷ 12'],
    [1.02, '× 1'],
    [2.34, '× 2.3'],
    [51_234, '× 51,000'],
  ])('the factor %d', (factor, words) => expect(factorWords(factor)).toBe(words));

  test('large numbers are not written out', () => {
    expect([tidy(1_260_000), tidy(4e12), tidy(Number.POSITIVE_INFINITY)]).toEqual([
      '1.3 million',
      'over 1,000 million',
      'over 1,000 million',
    ]);
  });

  test('a bar is as long for as against, and never longer than its place', () => {
    expect(barLength(1000)).toBeCloseTo(barLength(1 / 1000));
    expect([barLength(1), barLength(1e9), barLength(0)]).toEqual([0, 1, 1]);
  });
});

describe('a person in words', () => {
  test('dates of birth, whole and in part', () => {
    expect(['1989-05-25', '1989', '~1989', 'about 40'].map(birthWords)).toEqual([
      '25 May 1989',
      '1989',
      'about 1989',
      'about 40',
    ]);
    expect(ageLine({ age: 37, birth: '1989-05-25' })).toBe('37, born 25 May 1989');
    expect(ageLine({ age: null, birth: '' })).toBe('');
  });

  test('an address leaves out what is not known', () => {
    expect(addressLine({ unit: 'Flat 2', house: '14', street: 'Weaver Street', postcode: 'ZZ1 1AA' })).toBe(
      'Flat 2, 14 Weaver Street, ZZ1 1AA',
    );
  });

  test('of many ties the first are told', () => {
    expect(tiesLine(['used the same number +447700900231', 'suspect in NS-1', 'suspect in NS-2'])).toBe(
      'used the same number 07700 900231, suspect in NS-1, and 1 more',
    );
  });

  test('the safe way to reach somebody', () => {
    expect(
      safeWords({ method: 'text', number: '07700 900231', times: 'evenings', note: 'He reads her e-mail' }),
    ).toBe('Text message only to 07700 900231, evenings. He reads her e-mail');
    expect(safeWords({ method: 'none', number: '', times: '', note: '' })).toBe('Do not contact');
  });
});

describe('what a screen reader is told', () => {
  const candidate = (name: string, more: Partial<Candidate> = {}) =>
    ({ name, words: 'probably', decided: '', ...more }) as Candidate;
  const found = (candidates: Candidate[], restricted = 0) => ({ candidates, restricted }) as PeopleFound;

  test('how many, and who is first', () => {
    expect(announcement(found([candidate('Leanne Cooper'), candidate('Lee Couper')]))).toBe(
      '2 people may match, first Leanne Cooper, probably.',
    );
  });

  test('whoever was ruled out does not count', () => {
    expect(announcement(found([candidate('Leanne Cooper', { decided: 'different' })]))).toBe(
      'Nobody on file matches.',
    );
  });

  test('a closed record is told of without a name', () => {
    expect(announcement(found([], 1))).toBe(
      'Nobody on file matches. A restricted record may match: ask a supervisor.',
    );
    expect(announcement(null)).toBe('');
  });
});

test('the heading shows the most exact date of birth, not the newest guess', () => {
  const heard = (birth: string, withdrawn = false) =>
    ({ birth, withdrawn }) as PersonRecord['descriptions'][number];
  expect(ageOf([heard('~1996'), heard('1997-03-06'), heard('1997')])).toBe('Born 6 Mar 1997');
  expect(ageOf([heard('~1996'), heard('1997-03-06', true)])).toContain('1996');
  expect(ageOf([])).toBe('Date of birth not known');
});

test('what an erasure takes is said in lines, without what there is none of', () => {
  const none = { records: 1, contacts: 0, incidents: 0, links: 0, numbers: 0 };
  expect(erasureParts(none)).toEqual(['1 record of a person']);
  expect(erasureParts({ ...none, records: 2, contacts: 1, incidents: 3 })).toEqual([
    '2 records that people said are this person',
    '1 contact in which the person was calling: notes, words and recordings',
    'The words of 3 incidents that came of those alone',
  ]);
});
