// How a practised handler works the contact in hand: by keys alone, led by the list of what is missing.
import assert from 'node:assert/strict';
import { until } from './until.mjs';

/** What Leanne Cooper says about her former partner. Letters and digits are the keys of choices; longer texts are typed. */
export const account = {
  notes:
    'Former partner at the front door, shouting and kicking it. Caller upstairs in the bathroom with her daughter.',
  caller: 'Leanne Cooper',
  place: '14 Weaver Street, Lanternby',
  type: 'domestic',
  answers: {
    'safe-to-talk': 'y',
    'what-happened': 'He came back drunk and is trying to kick the front door in.',
    'where-are-they': '3',
    hurt: '0',
    children: 'y',
    'getting-worse': 'y',
    separated: 'y',
    'safe-contact': 'Text only, he answers her calls.',
  },
  levels: {
    threat: ['3', 'Says he will get in and make her sorry'],
    harm: ['2', 'Pushed her on Tuesday, bruised arm'],
    risk: ['3', 'Door is giving way'],
    investigation: ['3', 'Doorbell camera is recording'],
    vulnerability: ['3', 'Daughter of six with her'],
    engagement: ['2', 'Text only'],
  },
  risk: '3',
  rationale:
    'He is at the door now, drunk, and has hurt her before. She and a child cannot leave. Immediate danger.',
  grade: '1',
  justification: 'Person feared is trying to get in, child present, earlier injury.',
  summary: 'Former partner kicking the front door in, caller and child upstairs',
};

/** Types into the field that a key leads to. */
export async function writeAt(handler, key, text) {
  await handler.presses(key);
  await handler.writes(text);
}

/** Goes on with Tab to a group of choices, and picks one by its key. */
export async function chooses(handler, group, key) {
  const inside = group.locator('input');
  await inside.first().waitFor();
  const stop =
    (await group.locator('input:checked').count()) > 0 ? group.locator('input:checked') : inside.first();
  await handler.tabsTo(stop);
  await handler.presses(key);
  await until('it is chosen', async () => (await group.locator('input:checked').count()) === 1);
}

export async function chooseType(handler, letters, label) {
  const option = handler.page.locator('[role="option"][data-combobox-selected]', { hasText: label });
  // A dialog that has just closed may still give its focus back: like a person, the handler tries again.
  await until(`the types offer ${label}`, async () => {
    await handler.presses('Alt+T');
    if (!(await handler.isIn(handler.page.locator('#input-type')))) return false;
    await handler.writes(letters);
    return option.first().waitFor({ timeout: 3000 }).then(
      () => true,
      () => false,
    );
  });
  await handler.presses('Enter');
  await handler.sees(`Ask: ${label}`);
}

/** How many things the form says are missing. */
export async function missing(handler) {
  const text = await handler.page
    .getByText(/^(Missing: \d+|Nothing is missing from the assessment\.)$/)
    .innerText();
  return Number(/\d+/.exec(text)?.[0] ?? 0);
}

/** Ctrl+S leads to the next thing that is missing; this gives it, until there is none. Returns the counts on the way. */
export async function giveWhatIsMissing(handler, story) {
  const counts = [await missing(handler)];
  while (counts.at(-1) > 0) {
    assert.ok(counts.length < 30, `the list never gets shorter: ${counts}`);
    await handler.presses('Control+S');
    const field = await handler.page.evaluate(
      () => document.activeElement?.closest('[id^="input-"]')?.id ?? '',
    );
    await give(handler, field, story);
    const before = counts.at(-1);
    counts.push(
      await until(`less is missing after ${field}`, async () => {
        const now = await missing(handler);
        return now < before && { now };
      }).then(({ now }) => now),
    );
  }
  return counts;
}

async function give(handler, field, story) {
  const [, kind, code] = /^input-([a-zA-Z]+)-?(.*)$/.exec(field) ?? [];
  const said = code ? story[kind]?.[code] : story[kind];
  assert.ok(said, `nothing to say to ${field || 'what has the focus'}`);
  const [first, then] = [said].flat();
  if (first.length > 1) return handler.types(first);
  await handler.presses(first);
  if (then) await handler.types(then); // the choice leads on to what was said
}

/** Decides the grade, says why and opens the incident; returns its number of the day. */
export async function openIncident(handler, { grade, justification, summary }) {
  await writeAt(handler, 'Alt+J', justification);
  await handler.tabsTo(handler.page.getByLabel('Summary for the incident list'));
  await handler.types(summary);
  await handler.presses('Tab');
  await handler.presses('0'); // in town
  const grades = handler.page.getByRole('radiogroup', { name: 'My decision' });
  await handler.presses('Alt+J');
  await handler.presses('Shift+Tab');
  await handler.presses(grade);
  await until('the grade is chosen', async () => (await grades.locator('input:checked').count()) === 1);
  await handler.presses('Control+Enter');
  const reference = handler.page.getByText(/^NS-\d{8}-\d{4}$/).first();
  await handler.sees(reference);
  return Number((await reference.innerText()).slice(-4));
}
