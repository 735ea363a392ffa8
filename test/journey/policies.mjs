// The policy packs of the program, with other times: a journey that looks closely at an offer must not lose it, and one
// about help that is late cannot wait a quarter of an hour.
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const packs = fileURLToPath(new URL('../../policies', import.meta.url));

/** Writes packs in which an offer stands for two minutes into a folder inside the given one; for BLUELAMP_POLICIES_DIR. */
export async function patientPolicies(inside) {
  const folder = join(inside, 'policies');
  await cp(packs, folder, { recursive: true });
  await change(join(folder, 'national.yaml'), /offer_seconds: \d+/g, 'offer_seconds: 120');
  return folder;
}

/** Patient packs in which help for an emergency is late after one minute, the shortest time that a pack can say, a look
    at the risk is due as soon as anybody waits, and climbs to the supervisor a minute later. */
export async function hastyPolicies(inside) {
  const folder = await patientPolicies(inside);
  for (const file of ['national.yaml', 'forces/northshire.yaml']) {
    await change(join(folder, file), /(grade: emergency, area: \w+, stage: \w+, minutes: )\d+/g, '$11');
    await change(join(folder, file), /(to: supervisor, after_minutes: )\d+/g, '$11');
  }
  await change(join(folder, 'national.yaml'), /warn_percent: \d+/, 'warn_percent: 1');
  return folder;
}

async function change(file, from, to) {
  const text = await readFile(file, 'utf8');
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`nothing like ${from} in ${file}`);
  await writeFile(file, changed);
}
