// The policy packs of the program, with more time to answer: a journey that looks closely at an offer must not lose it.
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const packs = fileURLToPath(new URL('../../policies', import.meta.url));

/** Writes packs in which an offer stands for two minutes into a folder inside the given one; for BLUELAMP_POLICIES_DIR. */
export async function patientPolicies(inside) {
  const folder = join(inside, 'policies');
  await cp(packs, folder, { recursive: true });
  const national = join(folder, 'national.yaml');
  const text = await readFile(national, 'utf8');
  const patient = text.replace(/offer_seconds: \d+/g, 'offer_seconds: 120');
  if (patient === text) throw new Error('no offer_seconds in national.yaml');
  await writeFile(national, patient);
  return folder;
}
