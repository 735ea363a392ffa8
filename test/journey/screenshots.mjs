// The pictures of the main screens for README.md, made again by `make screenshots`: the demonstration force at work,
// with calls in progress. Times and the numbers of the invented day differ from run to run; everything else is the same.
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { account, chooseType, giveWhatIsMissing, openIncident, writeAt } from './handling.mjs';
import { House } from './house.mjs';
import { isDrawn } from './map.mjs';
import { Person } from './person.mjs';
import { answers, borrowed, byEar, cards, choosesHome, goesToIncident, opensRecord } from './recognising.mjs';
import { takeRiskPictures } from './risk-pictures.mjs';

const folder = process.env.IMAGES ?? fileURLToPath(new URL('../../docs/images', import.meta.url));

/** A screen of a newer desk, for what shows much at once. */
const wide = { width: 1600, height: 900 };

await mkdir(folder, { recursive: true });
let house = await House.open();
try {
  const hannah = await house.signIn('handler');
  await becomesReady(hannah);
  await rings('Leanne');
  await hannah.sees(hannah.page.getByRole('region', { name: 'Call offered' }));
  await hannah.sees(hannah.page.getByText(/^Earlier contacts/));
  await hannah.sees(hannah.page.getByText('999 waiting 0:02'));
  await picture(hannah, 'contact-offer');

  await hannah.presses('F2');
  await hannah.sees(/^Talking/);
  await fillIn(hannah);
  await picture(hannah, 'contact-in-hand');

  const number = await completes(hannah);
  await othersWork();
  await dispatches(hannah, number);
  await supervises();
} finally {
  await house.close();
}

house = await House.open(); // the same force on a day on which Leanne Cooper rings from another telephone
try {
  await recognises();
  await administers();
} finally {
  await house.close();
}

house = await House.open(); // and once more, for what is judged, late and looked at again
try {
  await takeRiskPictures(house, picture);
  console.log(`fifteen pictures are in ${folder}`);
} finally {
  await house.close();
}

async function picture(person, name) {
  await person.page.evaluate(() => document.fonts.ready);
  await person.page.screenshot({ path: `${folder}/${name}.png`, animations: 'disabled', caret: 'hide' });
}

async function becomesReady(person) {
  await person.presses('F8');
  await person.sees('Telephone connected');
}

async function rings(name, service) {
  const caller = await Person.atTelephone(house.outside, house.program.base);
  await caller.rings(name, service);
  return caller;
}

/** Half-way through the call: everything but the last answers. */
async function fillIn(handler) {
  await writeAt(handler, 'Alt+C', account.caller);
  await writeAt(handler, 'Alt+P', account.place);
  await writeAt(handler, 'Alt+N', account.notes);
  await chooseType(handler, account.type, 'Domestic abuse');
  const { levels, answers } = account;
  for (const [code, answer] of Object.entries(answers)) await gives(handler, `answers-${code}`, answer);
  for (const code of ['threat', 'harm', 'risk', 'investigation'])
    await gives(handler, `levels-${code}`, ...levels[code]);
  await handler.page
    .getByRole('heading', { name: 'THRIVE' })
    .evaluate((head) => head.scrollIntoView({ block: 'start' }));
  await handler.seesNo('Saving…');
}

async function gives(handler, field, answer, said) {
  const group = handler.page.locator(`#input-${field}`);
  const input = group.locator('input').first();
  await ((await input.count()) > 0 ? input : group).focus();
  if (answer.length === 1) await handler.presses(answer);
  else await handler.types(answer);
  if (said) await handler.types(said);
}

async function completes(handler) {
  await giveWhatIsMissing(handler, account);
  await handler.presses('Control+S');
  await handler.sees('Assessment saved');
  return openIncident(handler, account);
}

/** The rest of the room: one on a call, one on a break, one free for 101 only, and a 999 caller who waits. */
async function othersWork() {
  const yusuf = await house.signIn('handler4');
  await becomesReady(yusuf);
  const callum = await rings('Callum', '101');
  await yusuf.sees(yusuf.page.getByRole('region', { name: 'Call offered' }));
  await yusuf.presses('F2');
  await yusuf.sees(/^Talking/);
  await writeAt(yusuf, 'Alt+C', 'Callum Reid');
  await writeAt(yusuf, 'Alt+N', 'Music from the flat above again, every night this week until two.');
  await chooseType(yusuf, 'noise', 'Noise');
  await yusuf.sees(yusuf.page.getByText(/^Saved \d/));
  await callum.hangsUp();
  await yusuf.sees('Call over, wrapping up');
  const tom = await house.signIn('handler2');
  await becomesReady(tom);
  await tom.presses('F8');
  await tom.sees(tom.page.getByRole('dialog'));
  await tom.presses('1');
  await tom.sees('Break');
  await becomesReady(await house.signIn('handler3'));
  await rings('Bethan');
}

async function dispatches(hannah, number) {
  const dilys = await house.signIn('dispatcher');
  const units = dilys.page.getByRole('grid', { name: 'Units' }).getByRole('row');
  const free = units.filter({ hasText: 'Available' }).first();
  await units.nth(1).waitFor();
  const callsign = (await free.count()) > 0 ? (await free.innerText()).slice(0, 4) : 'NS12';
  const reference = await hannah.page.getByText(/^NS-\d{8}-\d{4}$/).first().innerText();
  const orders = [
    [`as ${callsign} ${reference}`, `${callsign} assigned to ${number}.`],
    [`er ${callsign}`, `${callsign} en route.`],
    [reference, `Incident ${number}.`],
  ];
  if ((await free.count()) === 0) orders.unshift([`cl ${callsign}`, `${callsign} clear.`]);
  for (const [order, answer] of orders) {
    await dilys.presses('F3');
    await dilys.types(order);
    await dilys.presses('Enter');
    await dilys.sees(answer);
  }
  await dilys.sees(`${callsign} en route`);
  await dilys.sees(dilys.page.getByPlaceholder('Add to the log. Enter adds it.'));
  await picture(dilys, 'dispatch');
}

async function supervises() {
  const sam = await house.signIn('supervisor', { colorScheme: 'light' });
  const contacts = sam.page.getByRole('grid', { name: 'Recent contacts' });
  await sam.tabsTo(contacts.getByRole('row').nth(1));
  await sam.presses('Home', 'ArrowDown');
  await sam.sees(sam.page.getByLabel('Recording of the call'));
  await sam.sees(/over 10 s/);
  await picture(sam, 'supervisor');
  await sam.presses('g', 'p');
  await sam.sees('Risk assessed');
  await picture(sam, 'performance');
}

/** Somebody is found by ear, and what is known of her stands beside the incident. */
async function recognises() {
  const hannah = await house.signIn('handler', { viewport: wide });
  await becomesReady(hannah);
  const telephone = await Person.atTelephone(house.outside, house.program.base);
  await telephone.ringsFrom(borrowed);
  await answers(hannah);
  await writeAt(hannah, 'Alt+C', byEar.name);
  await writeAt(hannah, 'Alt+B', byEar.age);
  await writeAt(hannah, 'Alt+H', byEar.address);
  const places = hannah.page.getByRole('listbox', { name: "Caller's address: places" });
  await hannah.sees(places);
  await hannah.presses('Escape');
  await hannah.seesNo(places);
  await hannah.sees(cards(hannah).first().filter({ hasText: 'Leanne Cooper' }));
  await hannah.sees(/within 450 m/);
  await hannah.sees(hannah.page.getByText(/^Saved \d/));
  await hannah.presses('Alt+1');
  await hannah.sees(hannah.page.getByRole('list', { name: 'What agrees and what differs' }));
  await isDrawn(hannah.page, hannah.page.getByRole('region', { name: 'Map of the call' }));
  await picture(hannah, 'who-is-it');

  await hannah.presses('Alt+Y');
  await hannah.sees('Evidence');
  await choosesHome(hannah);
  await chooseType(hannah, account.type, 'Domestic abuse');
  await completes(hannah);
  await goesToIncident(hannah);
  await isDrawn(hannah.page, hannah.page.getByRole('region', { name: /^Map of NS-/ }));
  await picture(hannah, 'incident-map');

  const sam = await house.signIn('supervisor', { colorScheme: 'light', viewport: wide });
  await opensRecord(sam, 'Repeat victim, review of the day');
  await sam.sees('May be the same person');
  await picture(sam, 'person-record');
}

async function administers() {
  const alex = await house.signIn('administrator', { viewport: wide });
  await alex.presses('g', 'm');
  await alex.sees('What each agreement is worth');
  await picture(alex, 'matching');
}
