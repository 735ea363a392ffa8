import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { expect, test } from 'vitest';
import { overlayOf } from './overlay';
import type { Palette } from './palette';
import { styleOf } from './style';

const grey = new Proxy({}, { get: () => '#808080' }) as Palette;
const nothing = { areas: [], pins: [], units: [], boundaries: [], picked: null };
const tiles = 'http://localhost/api/forces/x/map/tiles/{z}/{x}/{y}';
const style = styleOf(grey, tiles, overlayOf(nothing, 0));

test('the style is one that MapLibre can draw', () => {
  // It asks for glyphs although MapLibre draws text from the page's own fonts without them.
  const errors = validateStyleMin(style).filter((e) => !e.message.includes('"glyphs"'));
  expect(errors.map((e) => e.message)).toEqual([]);
});

test('nothing is fetched but tiles of this server', () => {
  expect(JSON.stringify(style).match(/https?:[^"]*/g)).toEqual([tiles]);
  expect(style.glyphs).toBeUndefined();
  expect(style.sprite).toBeUndefined();
});

test('names of callers lie over all else, and the ground beneath what happens on it', () => {
  const order = style.layers.map((l) => l.id);
  expect(order.at(-1)).toBe('area-label');
  expect(order.indexOf('area')).toBeGreaterThan(order.indexOf('road-motorway-fill'));
  expect(order.indexOf('road-motorway-fill')).toBeGreaterThan(order.indexOf('building'));
});
