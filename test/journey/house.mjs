// What every journey needs: the program, a browser for the control room, a browser for the caller, and a record of what
// was on the screens if it goes wrong.

import assert from 'node:assert/strict';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBrowser } from './chromium.mjs';
import { Person } from './person.mjs';
import { Program } from './program.mjs';

/** What the two sides say into their microphones, in hertz: far enough apart, and neither a multiple of the other nor of
    the ringing tone (400 and 450 Hz). */
export const handlersVoice = 1000;
export const callersVoice = 440;

export class House {
  people = {};
  #steps = 0;

  /** Opens everything; settings are for Program.open. */
  static async open(settings) {
    const house = new House();
    const [program, room, outside] = await Promise.allSettled([
      Program.open(settings),
      openBrowser(handlersVoice),
      openBrowser(callersVoice),
    ]);
    [house.program, house.room, house.outside] = [program.value, room.value, outside.value];
    const failed = [program, room, outside].find((part) => part.status === 'rejected');
    if (failed) {
      await house.close(); // or what did open would keep the journey from ending
      throw failed.reason;
    }
    return house;
  }

  /** Signs somebody in and remembers them by the name of the account. */
  async signIn(name, look) {
    this.people[name] = await Person.signedIn(this.room, this.program.base, name, look);
    return this.people[name];
  }

  async caller(look) {
    this.people.caller = await Person.atTelephone(this.outside, this.program.base, look);
    return this.people.caller;
  }

  /** One step of a journey. A step that fails says which it was and leaves a picture of every screen; with a folder in
      PICTURES, one that goes well does, too. */
  async step(what, act) {
    this.#steps++;
    try {
      await act();
      const words = `${String(this.#steps).padStart(2, '0')} ${what.replaceAll('/', ' ')}`;
      if (process.env.PICTURES) await this.pictures(process.env.PICTURES, `${words}, `);
    } catch (cause) {
      const folder = await mkdtemp(join(tmpdir(), 'bluelamp-failed-'));
      await this.pictures(folder);
      await writeFile(join(folder, 'program.txt'), this.program.said);
      throw new Error(`${what}: ${cause.message}\n(screens and the program's words are in ${folder})`, {
        cause,
      });
    }
  }

  /** A picture of every screen. */
  async pictures(folder, before = '') {
    for (const [name, { page }] of Object.entries(this.people))
      await page.screenshot({ path: join(folder, `${before}${name}.png`) }).catch(() => undefined);
  }

  /** No page may have complained of anything. */
  hadNoTrouble() {
    assert.deepEqual(
      Object.values(this.people).flatMap((person) => person.trouble),
      [],
    );
  }

  async close() {
    await Promise.all([this.room?.close(), this.outside?.close()]);
    await this.program?.close();
  }
}
