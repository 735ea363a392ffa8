// Somebody at a screen, with a keyboard and without a mouse.
import assert from 'node:assert/strict';
import { openWindow } from './chromium.mjs';
import { password } from './program.mjs';
import { patience, until } from './until.mjs';

const mostTabs = 80;

export class Person {
  constructor({ page, context, trouble }) {
    Object.assign(this, { page, context, trouble });
  }

  /** Somebody who has signed in by typing name and password. */
  static async signedIn(browser, base, name, look) {
    const person = new Person(await openWindow(browser, base, look));
    await person.page.goto('/');
    await person.signIn(name);
    return person;
  }

  /** Somebody at the test telephone. */
  static async atTelephone(browser, base, look) {
    const person = new Person(await openWindow(browser, base, look));
    await person.page.goto('/telephone');
    await person.sees('Test telephone');
    return person;
  }

  async signIn(name) {
    await this.focused(this.page.getByLabel('Sign-in name'));
    await this.types(`${name}@northshire`);
    await this.presses('Tab');
    await this.types(password);
    await this.presses('Enter');
    await until(`${name} is signed in`, () => !this.page.url().includes('/signin'));
    await this.page.getByRole('main').waitFor({ timeout: patience });
    await this.sees('Live');
    await this.isOffered('Ctrl+K');
  }

  async presses(...keys) {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Waits until the bar at the foot of the screen offers a key: before that the screen is still being fetched. */
  async isOffered(key) {
    const item = this.page
      .getByRole('contentinfo')
      .getByRole('button', { disabled: false })
      .filter({ hasText: key });
    await this.sees(item);
  }

  async types(text) {
    await this.page.keyboard.type(text);
  }

  /** Replaces what stands in the field that has the focus. */
  async writes(text) {
    await this.presses('ControlOrMeta+A');
    await this.types(text);
  }

  /** Moves on with Tab until the element has the focus. */
  async tabsTo(locator, key = 'Tab') {
    await locator.waitFor({ timeout: patience });
    for (let tabs = 0; tabs < mostTabs; tabs++) {
      if (await this.isIn(locator)) return;
      await this.presses(key);
    }
    assert.fail(`${mostTabs} presses of ${key} never led to ${locator}`);
  }

  isIn(locator) {
    return locator.evaluate((element) => element === document.activeElement, undefined, {
      timeout: patience,
    });
  }

  /** Goes into a list and walks it with the arrows to the row that says this. */
  async walksTo(list, words) {
    const row = list.getByRole('row').filter({ hasText: words });
    await this.sees(row);
    await this.tabsTo(list.locator('tr[tabindex="0"]'));
    await this.presses('Home');
    const rows = await list.getByRole('row').count();
    for (let down = 0; !(await this.isIn(row)); down++) {
      assert.ok(down < rows, `the arrows never led to ${words}`);
      await this.presses('ArrowDown');
    }
    return row;
  }

  /** Waits until the element has the focus, without moving it. */
  async focused(locator) {
    await until(
      `the focus is in ${locator}`,
      async () => (await locator.count()) > 0 && this.isIn(locator.first()),
    );
  }

  /** Waits until a text or element is in sight. */
  async sees(what, forMs = patience) {
    const locator = typeof what === 'object' && 'waitFor' in what ? what : this.page.getByText(what);
    await locator.first().waitFor({ state: 'visible', timeout: forMs });
  }

  /** Waits until a text or element is gone. */
  async seesNo(what) {
    const locator = typeof what === 'object' && 'waitFor' in what ? what : this.page.getByText(what);
    await until(`${what} is gone`, async () => (await locator.filter({ visible: true }).count()) === 0);
  }

  /** Rings from the test telephone as one of its callers, found by the first letters of the name. */
  async rings(caller, service = '999') {
    await this.dials(service);
    await this.choosesCaller(caller);
    await this.waitsFor(service);
  }

  /** Rings from a telephone that the test telephone does not know. */
  async ringsFrom(number, service = '999') {
    await this.dials(service);
    await this.choosesCaller('Another number');
    await this.tabsTo(this.page.getByLabel('Number', { exact: true }));
    await this.types(number);
    await this.waitsFor(service);
  }

  async dials(service) {
    const services = this.page.getByRole('radiogroup', { name: 'Ring' });
    await this.tabsTo(services.locator('input:checked'));
    await until(`${service} is chosen`, async () => {
      if (await services.locator(`input[value="${service}"]`).isChecked()) return true;
      await this.presses('ArrowRight');
      return false;
    });
  }

  async choosesCaller(caller) {
    const callers = this.page.getByLabel('As', { exact: true });
    await this.tabsTo(callers);
    await this.types(caller);
    assert.match(await callers.locator('option:checked').innerText(), new RegExp(`^${caller}`));
  }

  async waitsFor(service) {
    await this.tabsTo(this.page.getByRole('button', { name: `Ring ${service}` }));
    await this.presses('Enter');
    await this.sees(service === '999' ? 'Ringing: you are waiting for an answer' : /^Answered/); // 101 is met by an announcement
  }

  async hangsUp() {
    await this.tabsTo(this.page.getByRole('button', { name: 'Hang up' }));
    await this.presses('Enter');
    await this.sees('The call is over');
  }

  /** Marks the page, so that a reload could be told afterwards. */
  async marksPage() {
    await this.page.evaluate(() => {
      window.neverReloaded = true;
    });
  }

  async wasNeverReloaded() {
    assert.equal(await this.page.evaluate(() => window.neverReloaded), true, 'the page was loaded anew');
  }
}
