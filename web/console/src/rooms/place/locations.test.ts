import { describe, expect, test } from 'vitest';
import type { ContactLocation, MapSheet } from '../../api/records';
import { incidentLocation, nearCaller, pointOf, wordsNow } from './locations';
import { areasOf, mapProps } from './map-props';

const at = Date.parse('2026-11-21T22:00:00Z');
const heard = (more: Partial<ContactLocation> = {}): ContactLocation => ({
  id: 'l1',
  source: 'aml',
  of: 'caller',
  text: '',
  lat: 54.6,
  lon: -2.4,
  radiusM: 50,
  confidencePercent: 95,
  method: 'gnss',
  positionAt: '2026-11-21T21:59:00Z',
  uprn: '',
  entry: '',
  warnings: [],
  words: 'within 50 m, 95 %, satellite, just now',
  usable: true,
  by: null,
  at: '2026-11-21T21:59:10Z',
  ...more,
});

describe('how a location is told', () => {
  test('its age goes on while the screen stands', () => {
    expect(wordsNow(heard(), at)).toBe('within 50 m, 95 %, satellite, 1 min ago');
    expect(wordsNow(heard(), at + 9 * 60_000)).toBe('within 50 m, 95 %, satellite, 10 min ago');
  });

  test('a position of the future keeps the words of the server', () => {
    const odd = heard({ positionAt: '2026-11-21T23:00:00Z', words: 'within 50 m, time in the future' });
    expect(wordsNow(odd, at)).toBe('within 50 m, time in the future');
  });
});

describe('which location is which', () => {
  const caller = heard();
  const useless = heard({ id: 'l0', usable: false, lat: null, lon: null });
  const chosen = heard({ id: 'l2', of: 'incident', source: 'gazetteer', lat: 54.7 });

  test('the newest usable one counts', () => {
    expect(nearCaller([useless, caller])).toEqual({ lat: 54.6, lon: -2.4 });
    expect(incidentLocation([useless, caller, chosen])?.id).toBe('l2');
    expect(pointOf(useless)).toBeNull();
  });

  test('only where the caller may be is drawn as an area', () => {
    expect(areasOf([useless, caller, chosen]).map((a) => [a.id, a.radius])).toEqual([['l1', 50]]);
  });
});

test('forces and beats are drawn, urban and rural ground is not', () => {
  const features = ['force', 'beat', 'urban'].map((kind) => ({
    properties: { kind, code: 'X', name: kind },
    geometry: { type: 'MultiPolygon', coordinates: [] },
  }));
  const sheet = {
    tiles: '/t',
    bounds: null,
    attribution: [],
    boundaries: { features },
  } as unknown as MapSheet;
  expect(mapProps(sheet).boundaries.map((b) => b.id)).toEqual(['force/X', 'beat/X']);
});
