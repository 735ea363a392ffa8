// What can be checked of a screen for people who see, hear or move differently.
import assert from 'node:assert/strict';
import { AxeBuilder } from '@axe-core/playwright';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const mostStops = 200;
const mostWalks = 4;

/** No rule of WCAG 2.2 AA that a machine can check is broken, in the dark and in the light. Between the two only colours
    differ, so the second look is at contrast alone. */
export async function breaksNoRule(page, what) {
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  report(what, 'dark', await new AxeBuilder({ page }).withTags(rules).analyze());
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map((a) => a.finished.catch(() => undefined))),
  );
  report(what, 'light', await new AxeBuilder({ page }).withRules(['color-contrast']).analyze());
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
}

function report(what, scheme, { violations, passes }) {
  assert.ok(passes.length > 0, `${what}, ${scheme}: nothing was checked`);
  const lines = violations.map(
    (v) =>
      `${v.id}, ${v.nodes.length} times: ${v.help}. First: ${v.nodes[0].html} ${v.nodes[0].failureSummary}`,
  );
  assert.deepEqual(lines, [], `${what}, ${scheme}`);
}

/** The page never scrolls sideways (WCAG 2.2, 1.4.10). */
export async function fitsAcross(page, what) {
  const [wide, shown] = await page.evaluate(() => [document.scrollingElement.scrollWidth, innerWidth]);
  assert.ok(wide <= shown, `${what}: ${wide} px of content in ${shown} px`);
}

/** Walks once through the page with Tab. Every control in sight must be on the way (2.1.1), and each stop must show that
    it has the focus (2.4.7). A group of radio buttons, rows or tabs is one stop; arrows move inside it. A screen lives: when a
    control came in while the walk was past it (a map was loaded, a message came), the walk is made again. */
export async function everyControlIsOnTheWay(page, what) {
  for (let walks = 1; ; walks++) {
    const missed = await walk(page, what);
    const stood = missed.filter((control) => control.stoodFromTheStart).map((control) => control.html);
    assert.deepEqual(stood, [], `${what}: controls that Tab does not reach`);
    if (missed.length === 0) return;
    assert.ok(walks < mostWalks, `${what}: controls come and go without end: ${missed[0].html}`);
  }
}

async function walk(page, what) {
  await page.evaluate(() => {
    // The way begins where the focus was last: put it before everything.
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
    window.visited = new Set();
    window.lastVisited = null;
    window.controlsInSight = () =>
      [
        ...document.querySelectorAll(
          'a[href], button, input, select, textarea, audio[controls], [role="row"][aria-selected]',
        ),
      ].filter((c) => !c.disabled && c.type !== 'hidden' && c.checkVisibility({ visibilityProperty: true }));
    window.stoodAtFirst = new Set(window.controlsInSight());
  });
  const unseen = [];
  for (let stops = 0; ; stops++) {
    assert.ok(stops < mostStops, `${what}: Tab never comes round`);
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(visit);
    if (stop === null) break;
    if (!stop.shows) unseen.push(stop.html);
  }
  assert.deepEqual(unseen, [], `${what}: stops that do not show the focus`);
  return page.evaluate(notVisited);
}

/** In the page: notes the element that has the focus; null when the way has come round. */
function visit() {
  const at = document.activeElement;
  // A date has a stop for each of day, month and year inside the one element.
  if (!at || at === document.body || (window.visited.has(at) && at !== window.lastVisited)) return null;
  window.visited.add(at);
  window.lastVisited = at;
  const drawn = (element) => {
    const style = element ? getComputedStyle(element) : null;
    return (
      style !== null &&
      ((style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 1) ||
        style.boxShadow !== 'none')
    );
  };
  const around = [
    at,
    at.closest('label'),
    at.parentElement,
    at.nextElementSibling,
    ...at.querySelectorAll('td'),
  ];
  return { shows: around.some(drawn), html: at.outerHTML.slice(0, 160) };
}

/** In the page: the controls in sight that the walk has not come to. */
function notVisited() {
  const groupOf = (control) => control.closest('[role="radiogroup"], [role="grid"], [role="tablist"]');
  const groups = new Set([...window.visited].map(groupOf).filter(Boolean));
  return window
    .controlsInSight()
    .filter((c) => !window.visited.has(c) && !(groupOf(c) && groups.has(groupOf(c))))
    .map((c) => ({ stoodFromTheStart: window.stoodAtFirst.has(c), html: c.outerHTML.slice(0, 160) }));
}
