import { describe, expect, test } from 'vitest';
import { away, circle, covered, extent, placed } from './circle';
import type { CallerArea, Spot, Things } from './things';

/** Great-circle distance by the haversine, metres: another formula than the one under test. */
function between(a: Spot, b: Spot): number {
  const r = Math.PI / 180;
  const h =
    Math.sin(((b.lat - a.lat) * r) / 2) ** 2 +
    Math.cos(a.lat * r) * Math.cos(b.lat * r) * Math.sin(((b.lon - a.lon) * r) / 2) ** 2;
  return 2 * 6_371_008.8 * Math.asin(Math.sqrt(h));
}

const leeds = { lat: 53.8, lon: -1.55 };
const area = (more: Partial<CallerArea>): CallerArea => ({
  id: 'a',
  ...leeds,
  radius: 50,
  source: 'AML',
  at: '2026-11-21T14:00:00Z',
  ...more,
});
const nothing: Things = { areas: [], pins: [], units: [], boundaries: [], picked: null };

describe('a circle', () => {
  test.each([10, 160, 5000, 80_000])('of %s metres is as far from its middle all round', (metres) => {
    for (const middle of [leeds, { lat: 60.8, lon: -0.8 }, { lat: 0, lon: 10 }]) {
      for (const [lon, lat] of circle(middle, metres).coordinates[0] as [number, number][]) {
        expect(between(middle, { lat, lon }) / metres).toBeCloseTo(1, 5);
      }
    }
  });

  test('is closed and runs counter-clockwise', () => {
    const ring = circle(leeds, 100, 12).coordinates[0] as [number, number][];
    expect(ring).toHaveLength(13);
    expect(ring[12]).toEqual(ring[0]);
    const twice = ring.slice(1).reduce((sum, [x, y], i) => {
      const [px, py] = ring[i] as [number, number];
      return sum + (px * y - x * py);
    }, 0);
    expect(twice).toBeGreaterThan(0);
  });

  test('begins in the north, and east lies to the east', () => {
    expect(away(leeds, 1000, 0).lat).toBeGreaterThan(leeds.lat);
    expect(away(leeds, 1000, 90).lon).toBeGreaterThan(leeds.lon);
  });
});

test('the shape that was sent goes before the circle, and an unknown accuracy covers nothing', () => {
  const shape = circle(leeds, 7, 4);
  expect(covered(area({ shape }))).toBe(shape);
  expect(covered(area({ radius: null }))).toBeNull();
  expect(covered(area({}))?.coordinates[0]).toHaveLength(65);
});

test.each([
  ['Leeds', leeds, true],
  ['nought and nought, which means not known', { lat: 0, lon: 0 }, false],
  ['beyond the pole', { lat: 95, lon: 0 }, false],
  ['not a number', { lat: Number.NaN, lon: 1 }, false],
])('a place: %s', (_, spot, is) => {
  expect(placed(spot)).toBe(is);
});

describe('what is brought into view', () => {
  const unit = { id: 'u', lat: 54.5, lon: -2, callsign: 'NP12', status: 'Mobile' };

  test('is nothing on an empty map', () => {
    expect(extent(nothing)).toBeNull();
    expect(extent({ ...nothing, areas: [area({ lat: 0, lon: 0 })] })).toBeNull();
  });

  test('holds the whole circle, and not the unit far away', () => {
    const [west, south, east, north] =
      extent({ ...nothing, areas: [area({ radius: 1000 })], units: [unit] }) ?? [];
    expect(between(leeds, { lat: north as number, lon: leeds.lon })).toBeCloseTo(1000, 0);
    expect(between(leeds, { lat: south as number, lon: leeds.lon })).toBeCloseTo(1000, 0);
    expect(west).toBeLessThan(leeds.lon);
    expect(east).toBeGreaterThan(leeds.lon);
  });

  test('is the units when there is nothing else', () => {
    expect(extent({ ...nothing, units: [unit] })).toEqual([-2, 54.5, -2, 54.5]);
  });
});
