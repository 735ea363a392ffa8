import { describe, expect, test } from 'vitest';
import type { Place, ThreeWords } from '../../api/records';
import { choiceOf, choiceOfWords, threeWords } from './places';

describe('three words', () => {
  test.each([
    ['///filled.count.soap', '///filled.count.soap'],
    ['/// filled count soap', '///filled.count.soap'],
    ['filled.count.soap', '///filled.count.soap'],
    ['14 Weaver Street', null],
    ['54.61952, -2.38867', null],
    ['St. Mary.', null],
    ['///filled.count', null],
  ])('%s is %s', (text, words) => expect(threeWords(text)).toBe(words));
});

describe('what can be chosen', () => {
  const place = {
    id: 'uprn/1',
    kind: 'address',
    label: '2 Curlew Road',
    detail: 'Lanternby',
    text: '2 Curlew Road, Lanternby',
    why: 'spelling differs',
    metres: 40,
    position: { lat: 54.6, lon: -2.4 },
  } as Place;

  test('an address keeps its point, and says what differs and how far it is', () => {
    expect(choiceOf(place)).toMatchObject({
      source: 'gazetteer',
      point: { lat: 54.6, lon: -2.4 },
      why: 'spelling differs, 40 m away',
    });
  });

  test('a position that was typed comes from the handler, a place without a point has none', () => {
    expect(choiceOf({ ...place, kind: 'coordinate' }).source).toBe('handler');
    expect(choiceOf({ ...place, position: null, metres: null }).point).toBeNull();
  });

  test('three words bring their cautions along', () => {
    const found = {
      words: 'filled.count.soap',
      cautions: ['Check each word.'],
      country: 'GB',
      near: 'Bayswater',
      where: { lat: 51.5, lon: -0.2, radiusM: 3, nearest: null },
    } as unknown as ThreeWords;
    expect(choiceOfWords(found)).toMatchObject({
      text: '///filled.count.soap',
      why: 'Check each word.',
      detail: 'Bayswater, GB',
      radiusM: 3,
    });
  });
});
