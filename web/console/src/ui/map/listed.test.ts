import { describe, expect, test } from 'vitest';
import { circle } from './circle';
import { coordinates, distance, howGood, listed } from './listed';
import { overlayOf } from './overlay';
import type { CallerArea, Things } from './things';

const now = Date.parse('2026-11-21T14:00:00Z');
const ago = (s: number) => new Date(now - s * 1000).toISOString();
const here = { lat: 53.8, lon: -1.5491 };
const area: CallerArea = { id: 'a', ...here, radius: 24, confidence: 68, source: 'AML', at: ago(40) };
const things: Things = {
  areas: [area],
  pins: [{ id: '1', ...here, grade: 'I', reference: 'NS-101', title: 'Robbery' }],
  units: [
    { id: 'u', lat: 0, lon: 0, callsign: 'NP12', status: 'Mobile', at: ago(12) },
    { id: 'v', ...here, callsign: 'NR07', status: 'At scene' },
  ],
  boundaries: [{ id: 'b', name: 'Riverside', kind: 'beat', outline: circle(here, 900) }],
  picked: here,
};

describe('how good a location is', () => {
  test.each([
    ['with its confidence', {}, 'within 24 m (68 % sure), 40 s ago'],
    ['without', { confidence: null, radius: 1420 }, 'within 1.4 km, 40 s ago'],
    ['accuracy unknown', { radius: null, confidence: null }, 'accuracy unknown, 40 s ago'],
    [
      'a shape of its own',
      { radius: null, confidence: null, shape: circle(here, 9) },
      'within the area drawn, 40 s ago',
    ],
    ['old', { at: ago(3 * 3600) }, 'within 24 m (68 % sure), 3 h ago'],
    ['no time', { at: '' }, 'within 24 m (68 % sure), age unknown'],
    ['a clock that is ahead', { at: ago(-30) }, 'within 24 m (68 % sure), 0 s ago'],
  ])('%s', (_, change, text) => {
    expect(howGood({ ...area, ...change }, now)).toBe(text);
  });
});

test('all that is on the map is listed, what matters first', () => {
  const rows = listed(things, () => 'Immediate', now).map((r) => [
    r.what,
    r.name,
    r.detail,
    r.where && coordinates(r.where),
  ]);
  expect(rows).toEqual([
    ['Caller', 'AML location', 'within 24 m (68 % sure), 40 s ago', '53.80000, -1.54910'],
    ['Incident', 'NS-101', 'Immediate, Robbery', '53.80000, -1.54910'],
    ['Unit', 'NP12', 'Mobile, position 12 s ago', null],
    ['Unit', 'NR07', 'At scene', '53.80000, -1.54910'],
    ['Chosen place', 'On the map', '', '53.80000, -1.54910'],
    ['Boundary', 'Riverside', 'Beat', null],
  ]);
});

test('every line has a key of its own, though ids of kinds may be the same', () => {
  const same = { ...things, units: [{ ...here, id: '1', callsign: 'NP12', status: '' }] };
  const keys = listed(same, (c) => c, now).map((r) => r.key);
  expect(new Set(keys).size).toBe(keys.length);
});

test.each([
  [0, '0 m'],
  [999.4, '999 m'],
  [1000, '1.0 km'],
])('%s metres are %s', (metres, text) => {
  expect(distance(metres)).toBe(text);
});

describe('what is drawn of a location', () => {
  const drawn = (change: Partial<CallerArea>) =>
    overlayOf({ ...things, areas: [{ ...area, ...change }] }, now).areas.features;

  test('is its circle, and a label at the foot of it that tells accuracy and age', () => {
    const [shape, label] = drawn({});
    expect(shape?.geometry.type).toBe('Polygon');
    expect(label?.properties?.label).toBe('AML\nwithin 24 m (68 % sure)\n40 s ago');
    expect(label?.geometry.type === 'Point' && (label.geometry.coordinates[1] as number)).toBeLessThan(
      here.lat,
    );
  });

  test('is marked as old after five minutes, or without a time', () => {
    expect(drawn({ at: ago(299) })[0]?.properties?.old).toBe(false);
    expect(drawn({ at: ago(301) })[0]?.properties?.old).toBe(true);
    expect(drawn({ at: '' })[0]?.properties?.old).toBe(true);
  });

  test('is vague when the accuracy is unknown, and nothing for a place that is none', () => {
    expect(drawn({ radius: null }).map((f) => [f.geometry.type, f.properties?.vague])).toEqual([
      ['Point', true],
    ]);
    expect(drawn({ lat: 0, lon: 0 })).toEqual([]);
  });
});
