import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync('src/ui/map/palette.css', 'utf8') + readFileSync('src/ui/tokens.css', 'utf8');

function tokens(scheme: string): Record<string, string> {
  const blocks = css.split(`[data-mantine-color-scheme="${scheme}"] {`).slice(1);
  const own = blocks.map((b) => b.split('}')[0]).join();
  return Object.fromEntries([...own.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map((m) => [m[1], m[2]]));
}

/** Relative luminance, WCAG 2.2 glossary. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function ratio(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ['land', 'built', 'park', 'wood', 'sand', 'special', 'paved', 'building', 'halo'];
const roads = ['road', 'major', 'trunk'];
const pairs: [string, string, number][] = [
  // Text has a halo, but is measured as if it had none.
  ...[...grounds, ...roads].map((g): [string, string, number] => ['map-label', `map-${g}`, 4.5]),
  ...grounds.map((g): [string, string, number] => ['map-label-soft', `map-${g}`, 4.5]),
  ['map-label-water', 'map-water', 4.5],
  ['map-label-water', 'map-halo', 4.5],
  ['map-boundary', 'map-halo', 4.5],
  ['lamp', 'map-halo', 4.5],
  // Outlines that carry meaning (WCAG 2.2, 1.4.11).
  ...grounds.flatMap((g): [string, string, number][] => [
    ['lamp', `map-${g}`, 3],
    ['map-boundary', `map-${g}`, 3],
  ]),
];

describe.each(['dark', 'light'])('colours of the %s map', (scheme) => {
  const colour = tokens(scheme);
  test.each(pairs)('%s on %s reaches %s:1', (front, back, least) => {
    expect(ratio(colour[front] ?? '', colour[back] ?? '')).toBeGreaterThanOrEqual(least);
  });
});
