// Every screen and dialog, at the size of a usual desk, for people who see or move differently.
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { breaksNoRule, everyControlIsOnTheWay, fitsAcross } from './axe.mjs';
import { openWindow } from './chromium.mjs';
import { account, chooseType, giveWhatIsMissing, openIncident, writeAt } from './handling.mjs';
import { House } from './house.mjs';
import { patientPolicies } from './policies.mjs';

/** @type {House} */
let house;
let incident;
before(async () => {
  house = await House.open(async (folder) => ({ BLUELAMP_POLICIES_DIR: await patientPolicies(folder) }));
});
afterEach(() => house.hadNoTrouble());
after(() => house?.close());

/** Everything that is asked of a screen. A dialog keeps the focus to itself, so only a screen is walked through. */
async function looksAt(person, what, { walk = true } = {}) {
  await house.step(what, async () => {
    await breaksNoRule(person.page, what);
    await fitsAcross(person.page, what);
    if (walk) await everyControlIsOnTheWay(person.page, what);
  });
}

/** Opens a dialog by its key, looks at it and shuts it. */
async function looksInto(person, key, what) {
  await house.step(`${what} opens`, async () => {
    await person.presses(key);
    await person.sees(person.page.getByRole('dialog'));
  });
  await looksAt(person, what, { walk: false });
  await person.presses('Escape');
  await person.seesNo(person.page.getByRole('dialog'));
}

test('the sign-in and the test telephone, also on a telephone of 320 pixels', async () => {
  for (const [path, text] of [
    ['/signin', 'Sign in'],
    ['/telephone', 'Test telephone'],
  ]) {
    const look = await openWindow(house.room, house.program.base, { viewport: { width: 320, height: 640 } });
    await look.page.goto(path);
    await look.page.getByRole('heading', { name: text, exact: true }).waitFor();
    await breaksNoRule(look.page, `${path} at 320`);
    await fitsAcross(look.page, `${path} at 320`);
    await look.page.setViewportSize({ width: 1366, height: 768 });
    await breaksNoRule(look.page, path);
    await everyControlIsOnTheWay(look.page, path);
    assert.deepEqual(look.trouble, []);
    await look.context.close();
  }
});

test("the handler's desk from idle to the incident, with its dialogs", async () => {
  const handler = await house.signIn('handler');
  const caller = await house.caller();
  await looksAt(handler, 'contact, idle');
  await looksInto(handler, 'F1', 'help for keys');
  await looksInto(handler, 'Control+K', 'palette');
  await looksInto(handler, 'F9', 'log by hand');
  await handler.presses('F8');
  await handler.sees('Telephone connected');
  await looksInto(handler, 'F8', 'not ready');

  await caller.rings('Leanne');
  await handler.sees(handler.page.getByRole('region', { name: 'Call offered' }));
  await house.step('contact, offered', () => breaksNoRule(handler.page, 'contact, offered'));
  await handler.presses('F2');
  await handler.sees(/^Talking/);
  await looksAt(handler, 'contact in hand, empty');
  await looksInto(handler, 'Alt+L', 'leave for later');

  await chooseType(handler, account.type, 'Domestic abuse');
  await writeAt(handler, 'Alt+P', account.place);
  await giveWhatIsMissing(handler, account);
  await handler.presses('Control+S');
  await handler.sees('Assessment saved');
  await looksAt(handler, 'contact in hand, assessed');
  await looksInto(handler, 'F1', 'help for keys of the contact');
  incident = await openIncident(handler, account);
  await looksAt(handler, 'contact in hand with its incident');
});

test('no key stands for two things at once', async () => {
  const { handler } = house.people;
  await handler.presses('F1');
  const dialog = handler.page.getByRole('dialog');
  await handler.sees(dialog);
  const rows = await dialog.locator('dl > div').allInnerTexts();
  const keys = rows
    .filter((row) => !row.includes('(not now)'))
    .map((row) => row.split('\n').slice(0, -1).join(' '));
  assert.ok(keys.length > 10, `only ${keys.length} keys are listed`);
  assert.deepEqual(
    keys.filter((key, at) => keys.indexOf(key) !== at),
    [],
  );
  await handler.presses('Escape');
});

test("the dispatcher's board, the incident and its dialogs", async () => {
  const dispatcher = await house.signIn('dispatcher');
  await looksAt(dispatcher, 'dispatch');
  await dispatcher.presses('F3');
  await dispatcher.types(String(incident));
  await dispatcher.presses('Enter');
  await dispatcher.sees(`Incident ${incident}.`);
  await dispatcher.isOffered('Alt+G');
  await looksInto(dispatcher, 'Alt+G', 'raise the grade');
  await looksInto(dispatcher, 'Alt+W', 'resolve without deployment');
  await looksInto(dispatcher, 'Alt+X', 'close with a result');
  await dispatcher.tabsTo(dispatcher.page.getByRole('link', { name: 'Whole record' }));
  await dispatcher.presses('Enter');
  await dispatcher.sees(dispatcher.page.getByRole('heading', { name: 'Grades' }));
  await looksAt(dispatcher, 'incident');
});

test('an incident: everything that is asked, looked at and recorded about its risk', async () => {
  const { dispatcher } = house.people;
  for (const [key, what] of [
    ['Alt+Shift+N', 'something new'],
    ['Alt+Shift+H', 'hand over'],
    ['Alt+Shift+C', 'crime decision'],
    ['Alt+Shift+P', 'correct the place'],
    ['Alt+Shift+J', 'hand over everything'],
    ['Alt+O', 'Right Care, Right Person'],
    ['Alt+D', 'somebody is vulnerable'],
    ['Alt+Q', 'ask the vulnerability desk'],
    ['Alt+F', 'refer to a partner'],
    ['Alt+Shift+U', 'promise an update'],
  ])
    await looksInto(dispatcher, key, what);
  for (const [key, what] of [
    ['F7', 'look at the risk again'],
    ['Alt+Shift+L', 'ask to lower'],
    ['Alt+Shift+D', 'ask for a delay'],
  ]) {
    await dispatcher.presses(key);
    await dispatcher.sees('Has the victim been spoken to?');
    await looksAt(dispatcher, what, { walk: key === 'F7' });
    await dispatcher.presses('Escape');
    await dispatcher.seesNo('Has the victim been spoken to?');
  }
});

/** Looks at each tab of a screen, with its first row chosen where there is one. The tabs share one frame, which is walked
    through once. */
async function looksThrough(person, keys, screen, tabs) {
  await person.presses(...keys);
  await person.sees(person.page.getByRole('tablist', { name: screen }));
  for (const [at, [tab, list]] of tabs.entries()) {
    await person.isOffered(`Alt+${at + 1}`);
    await person.presses(`Alt+${at + 1}`);
    await person.sees(person.page.getByRole('tab', { name: new RegExp(`^${tab}`), selected: true }));
    const grid = person.page.getByRole('grid', { name: list });
    if (list && (await grid.count()) > 0) await choosesFirst(person, grid);
    await looksAt(person, `${screen}, ${tab}`, { walk: at === 0 });
  }
}

async function choosesFirst(person, grid) {
  await person.tabsTo(grid.locator('tr[tabindex="0"]'));
  await person.presses('Home');
}

test('what is due, and what waits for a second person', async () => {
  const supervisor = await house.signIn('supervisor2');
  await looksThrough(supervisor, ['g', 'r'], 'Reviews', [
    ['Late and due', 'Late and due'],
    ['Second person', 'Waits for a second person'],
    ['Crime decisions', 'Crime decisions'],
    ['Updates due', ''],
    ['Right Care', 'Decisions to look at again'],
    ['Below proposal', 'Graded below the proposal'],
    ['Without an incident', 'Finished without an incident against the proposal'],
  ]);
});

test('the desks, a case of each, and the directory of partners', async () => {
  const { supervisor2 } = house.people;
  await looksThrough(supervisor2, ['g', 'k'], 'Desks', [
    ['Vulnerability', 'Vulnerability desk'],
    ['Resolution', 'Resolution desk'],
    ['Referrals', 'Referrals'],
    ['Partners', 'Partners'],
  ]);
  await supervisor2.presses('Alt+1');
  await choosesFirst(supervisor2, supervisor2.page.getByRole('grid', { name: 'Vulnerability desk' }));
  await supervisor2.sees(supervisor2.page.getByRole('button', { name: /^Advise/, disabled: false }));
  await looksInto(supervisor2, 'Alt+A', 'advise');
  await looksInto(supervisor2, 'Alt+M', 'others missed this');
});

test('the policy: questions, the whole pack, its editions and its rules', async () => {
  const administrator = await house.signIn('administrator');
  await looksThrough(administrator, ['g', 'y'], 'Policy', [
    ['Question sets', 'Questions and advice'],
    ['Whole pack', ''],
    ['Editions', 'Editions'],
    ['Rules', 'Rules'],
  ]);
  await administrator.presses('Alt+1');
  await administrator.isOffered('Alt+Q');
  await looksInto(administrator, 'Alt+Q', 'add a question');
});

test("the partners' mailbox and their page, also on a telephone of 320 pixels", async () => {
  const look = await openWindow(house.room, house.program.base, { viewport: { width: 320, height: 640 } });
  for (const [path, heading] of [
    ['/mailbox', /mailbox/],
    ['/partner/not-a-link', 'Referral'],
  ]) {
    await look.page.setViewportSize({ width: 320, height: 640 });
    await look.page.goto(path);
    await look.page.getByRole('heading', { name: heading, level: 1 }).waitFor();
    await breaksNoRule(look.page, `${path} at 320`);
    await fitsAcross(look.page, `${path} at 320`);
    await look.page.setViewportSize({ width: 1366, height: 768 });
    await breaksNoRule(look.page, path);
    await everyControlIsOnTheWay(look.page, path);
  }
  assert.deepEqual(look.trouble, []);
  await look.context.close();
});

test("the supervisor's screens, the wall, the figures and the contact list", async () => {
  const supervisor = await house.signIn('supervisor');
  await supervisor.sees('Recent contacts');
  await looksAt(supervisor, 'supervisor');
  await supervisor.presses('g', 'p');
  await supervisor.sees(supervisor.page.getByRole('heading', { name: 'Performance' }));
  await looksAt(supervisor, 'performance');
  await supervisor.presses('g', 'l');
  const list = supervisor.page.getByRole('grid', { name: 'Contacts' });
  await supervisor.tabsTo(list.getByRole('row').nth(1));
  await supervisor.presses('ArrowDown');
  await supervisor.sees(supervisor.page.getByRole('heading', { name: 'Notes' }));
  await looksAt(supervisor, 'contact list with a record');
  await supervisor.page.goto('/wall');
  await supervisor.sees('waiting');
  await looksAt(supervisor, 'wall');
});

test('the staff list, a record, a new account, and the menu under the name', async () => {
  const { administrator } = house.people;
  await administrator.presses('g', 'a');
  await administrator.sees('Hannah Okafor');
  await looksAt(administrator, 'staff');
  await looksInto(administrator, 'F9', 'a new account');
  await administrator.tabsTo(administrator.page.getByRole('grid').getByRole('row').nth(1));
  await administrator.presses('ArrowDown', 'ArrowUp');
  await administrator.sees(administrator.page.getByRole('checkbox').first());
  await looksAt(administrator, 'staff with a record');
  await administrator.tabsTo(administrator.page.getByRole('button', { name: 'Alex Moss' }));
  await administrator.presses('Enter');
  await administrator.sees(administrator.page.getByRole('menu'));
  await looksAt(administrator, 'menu under the name', { walk: false });
});

test('finishing without an incident, and a session that has ended', async () => {
  const handler = await house.signIn('handler2');
  const dialog = handler.page.getByRole('dialog');
  await handler.isOffered('F9');
  await handler.presses('F9');
  await handler.tabsTo(dialog.getByRole('button', { name: 'Begin' }));
  await handler.presses('Enter');
  await handler.sees(handler.page.getByRole('region', { name: 'Contact in hand' }));
  await handler.seesNo(dialog);
  await handler.isOffered('F10');
  await looksInto(handler, 'F10', 'finish without an incident');
  assert.ok((await handler.context.request.delete('/api/session')).ok());
  await writeAt(handler, 'Alt+P', 'Front counter, Lanternby');
  await handler.sees(handler.page.getByRole('dialog', { name: 'Your session has ended' }));
  await looksAt(handler, 'session ended', { walk: false });
});
