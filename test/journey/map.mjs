// What can be seen of a map: that ground is drawn, and what its list says.
import assert from 'node:assert/strict';
import { until } from './until.mjs';

/** Which share of the ground one colour may cover; where no tile is drawn it covers all of it. */
const mostOfOne = 0.97;
/** A colour that covers this share of the ground is not the edge of a letter or line. */
const least = 0.001;

/** The canvas shows ground: several colours, none of them nearly everywhere, and nothing of it is said to be missing.
    Tools and marks are left out. */
export async function isDrawn(page, map) {
  const canvas = map.locator('canvas');
  await canvas.scrollIntoViewIfNeeded();
  await until('the map is drawn', async () => {
    const picture = await canvas.screenshot({
      style: 'canvas ~ *, [role=group][aria-label="Move the map"] { visibility: hidden !important }',
    });
    const { colours, greatest } = await page.evaluate(coloursOf, [picture.toString('base64'), least]);
    const missing = await map.getByText('Part of the map could not be fetched.').count();
    return colours >= 4 && greatest < mostOfOne && missing === 0;
  });
}

/** In the page: how many colours a picture has, and which share of it the most frequent covers. */
async function coloursOf([base64, smallest]) {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const drawing = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  drawing.drawImage(bitmap, 0, 0);
  const { data } = drawing.getImageData(0, 0, bitmap.width, bitmap.height);
  const times = new Map();
  for (let at = 0; at < data.length; at += 4) {
    const colour = (data[at] << 16) | (data[at + 1] << 8) | data[at + 2];
    times.set(colour, (times.get(colour) ?? 0) + 4);
  }
  const shares = [...times.values()].map((pixels) => pixels / data.length);
  return { colours: shares.filter((share) => share >= smallest).length, greatest: Math.max(...shares) };
}

/** What the list under a map says of one kind of thing: "name, how it stands, where" each. */
export async function listed(map, kind) {
  const rows = map.getByRole('row', { includeHidden: false });
  const lines = await rows.evaluateAll((all) => all.map((row) => row.textContent));
  return lines.filter((line) => line.startsWith(kind)).map((line) => line.slice(kind.length));
}

/** The list says so and so many metres of accuracy at least once. */
export function saysHowGood(lines) {
  assert.ok(
    lines.some((line) => /within [\d.]+ k?m \(\d+ % sure\), .+ ago/.test(line)),
    `no accuracy and age in: ${lines}`,
  );
}
