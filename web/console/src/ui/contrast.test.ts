import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync('src/ui/tokens.css', 'utf8');

function tokens(scheme: string): Record<string, string> {
  const block = css.split(new RegExp(`color-scheme=["']${scheme}["']\\] {`))[1]?.split('}')[0] ?? '';
  return Object.fromEntries([...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map((m) => [m[1], m[2]]));
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

const surfaces = ['ground', 'pane', 'raised', 'sunk', 'field'];
const text = ['ink', 'ink-soft', 'lamp', 'alarm', 'warn', 'good'];
const pairs: [string, string, number][] = [
  ...surfaces.flatMap((s) => text.map((t): [string, string, number] => [t, s, 4.5])),
  ...['lamp', 'alarm', 'warn', 'good'].flatMap((w): [string, string, number][] => [
    [w, `${w}-wash`, 4.5],
    ['ink', `${w}-wash`, 4.5],
    ['ink-soft', `${w}-wash`, 4.5],
  ]),
  ['on-lamp', 'lamp-fill', 4.5],
  ['on-alarm', 'alarm-fill', 4.5],
  ['on-warn', 'warn-fill', 4.5],
  ['edge', 'pane', 3],
  ['edge', 'raised', 3],
  ['edge', 'field', 3],
];

describe.each(['dark', 'light'])('colours of the %s screen', (scheme) => {
  const colour = tokens(scheme);
  test.each(pairs)('%s on %s reaches %s:1', (front, back, least) => {
    expect(ratio(colour[front] ?? '', colour[back] ?? '')).toBeGreaterThanOrEqual(least);
  });
});
