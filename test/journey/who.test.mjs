// Who is calling: somebody known rings from a telephone that nobody knows, and is found by what is heard of her. People
// decide by key; what follows from it is read on the screen.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { breaksNoRule, fitsAcross } from './axe.mjs';
import { account, chooseType, giveWhatIsMissing, openIncident, writeAt } from './handling.mjs';
import { House } from './house.mjs';
import { isDrawn, listed, saysHowGood } from './map.mjs';
import { patientPolicies } from './policies.mjs';
import {
  answers,
  borrowed,
  byEar,
  cards as cardsOf,
  choosesHome,
  goesToIncident,
  opensRecord,
} from './recognising.mjs';
import { until } from './until.mjs';

/** @type {House} */
let house;
before(async () => {
  house = await House.open(async (folder) => ({ BLUELAMP_POLICIES_DIR: await patientPolicies(folder) }));
});
after(() => house?.close());

test('a known victim on an unknown telephone is found, confirmed and understood, by keyboard alone', async () => {
  const step = house.step.bind(house);
  const [handler, caller] = [await house.signIn('handler'), await house.caller()];
  const pane = (title) => handler.page.getByRole('region', { name: title, exact: true });
  const cards = cardsOf(handler);
  const card = (name) => cards.filter({ has: handler.page.getByRole('button', { name }) });
  const strip = pane('Patterns and flags');
  const map = pane('Map of the call');
  const dialog = handler.page.getByRole('dialog');

  await step('the number that rings tells nothing', async () => {
    await handler.presses('F8');
    await handler.sees('Telephone connected');
    await caller.ringsFrom(borrowed);
    const offer = pane('Call offered');
    await handler.sees(offer);
    assert.match(await offer.innerText(), /07700 900957[\s\S]*No earlier contact from this number/);
    await handler.sees(pane('Who is it?').getByText('Nobody on file matches so far.'));
  });

  await step('F2 answers, and the network says roughly where she is', async () => {
    await answers(handler);
    await handler.sees(pane('Where the caller may be').getByText(/Network\s*within [\d.]+ k?m, \d+ %/));
    await handler.seesNo(strip);
  });

  await step('a name by ear brings people, not yet the right one for certain', async () => {
    await writeAt(handler, 'Alt+C', byEar.name);
    await handler.sees(card(/Leanne Cooper/));
    assert.ok((await share(card(/Leanne Cooper/))) < 50, 'a name by ear alone should not convince');
  });

  await step('with an age and a street she comes first', async () => {
    await writeAt(handler, 'Alt+B', byEar.age);
    await writeAt(handler, 'Alt+H', byEar.address);
    const places = handler.page.getByRole('listbox', { name: "Caller's address: places" });
    await handler.sees(places);
    await handler.presses('Escape'); // none of these was meant
    await handler.seesNo(places);
    await until('she is likelier than not', async () => {
      const first = cards.first();
      return /Leanne Cooper/.test(await first.innerText()) && (await share(first)) > 50;
    });
    assert.match(await cards.first().innerText(), /7 Church Lane[\s\S]*Victim[\s\S]*Domestic abuse/);
    await handler.sees(pane('Who is it?').getByText(/^or nobody on file: /));
  });

  await step('what this call itself has said is no evidence for anybody', async () => {
    await handler.sees(handler.page.getByText(/^Saved \d/));
    const again = handler.page.waitForResponse((answer) => answer.url().endsWith('/api/people/look-up'));
    await handler.types(' l');
    await again;
    await handler.presses('Escape');
    await handler.sees(card(/Leanne Cooper/));
    assert.equal(
      await card(/lianne/).count(),
      0,
      'the caller stands in the list as she was just written down',
    );
    assert.ok((await share(cards.first())) > 50, 'what she said makes her less likely');
  });

  await step('her card opens by key and says why, step by step', async () => {
    await handler.presses('Alt+1');
    const why = cards.first().getByRole('list', { name: 'What agrees and what differs' });
    await handler.sees(why);
    const reasons = await why.getByRole('listitem').allInnerTexts();
    const says = (words, way) =>
      assert.ok(
        reasons.some((reason) => words.test(reason) && way.test(reason)),
        `no reason like ${words} ${way} in: ${reasons.join(' | ')}`,
      );
    says(/first name/, /agrees[\s\S]*× \d/);
    says(/last name[\s\S]*one in \d/, /agrees[\s\S]*× \d/);
    says(/date of birth|age/, /agrees[\s\S]*× \d/);
    says(/street/, /agrees[\s\S]*× \d/);
    says(/phone/, /differs[\s\S]*÷ \d/);
    await looksAt(handler, 'contact in hand, a candidate open');
  });

  const confirm = async () => {
    await handler.presses('Alt+Y');
    await handler.sees(cards.first().getByText('This is the caller'));
    await handler.sees(strip);
  };
  await step('Alt+Y confirms her under the name that she has on record', async () => {
    await confirm();
    await handler.sees(pane('Who is it?').getByText('confirmed', { exact: true }));
    assert.match(await cards.first().innerText(), /Leanne Cooper/);
  });

  await step('flags, how to reach her safely and the pattern stand over the work', async () => {
    const text = await strip.innerText();
    assert.match(text, /Danger: \dth report in \d+ days that names Karl Denby/);
    assert.match(text, /DA\s*Domestic abuse/);
    assert.match(text, /Safe contact: Text message only to 01632 960411, weekdays before three/);
  });

  await step('how often, and who else is around with the role in words', async () => {
    const often = pane('Who is it?').getByRole('row', { name: /^Contacts / });
    const [month, quarter, year] = (await often.innerText()).match(/\d+/g).map(Number);
    assert.ok(month >= 2 && quarter > month && year >= quarter, `contacts: ${month}, ${quarter}, ${year}`);
    const others = pane('Who is it?').getByRole('listitem').filter({ hasText: /^\s*Karl Denby/ });
    await handler.sees(others);
    assert.match(await others.first().innerText(), /Karl Denby\s+Suspect[\s\S]*NS-\d{8}-\d{4}[\s\S]*Weapons/);
  });

  await step('Alt+E shows what the pattern rests on', async () => {
    await handler.presses('Alt+E');
    await handler.sees(dialog.getByText('What the patterns rest on'));
    const named = dialog.locator('section', { hasText: 'Same person named again' });
    await handler.sees(named.getByText('Stalking and harassment').first());
    assert.ok((await named.getByRole('link', { name: /^NS-/ }).count()) >= 4, 'fewer than four incidents');
    await looksAt(handler, 'evidence of the patterns');
    await handler.presses('Escape');
    await handler.seesNo(dialog);
  });

  await step('Alt+Z takes the word back, and everything that followed goes', async () => {
    await handler.presses('Alt+Z');
    await handler.seesNo(strip);
    await handler.seesNo(pane('Who is it?').getByText('This is the caller'));
    await handler.seesNo(pane('Who is it?').getByRole('listitem').filter({ hasText: /^\s*Karl Denby/ }));
    await handler.seesNo(card(/lianne/));
  });

  const opens = async (name) => {
    const head = card(name).getByRole('button', { name });
    await handler.presses(/Alt\+\d/.exec(await head.innerText())[0]);
    await handler.sees(card(name).getByRole('list', { name: 'What agrees and what differs' }));
  };
  await step('she is confirmed again', async () => {
    await opens(/Leanne Cooper/);
    await confirm();
    assert.match(await strip.innerText(), /Safe contact: Text message only/);
  });

  await step('a place is chosen from the gazetteer by arrow and Enter', async () => {
    await choosesHome(handler);
    assert.match(await handler.page.getByLabel('Place', { exact: true }).inputValue(), /ZZ3 4JE$/);
  });

  await step('the map shows the place and where she may be, also in words', async () => {
    await until('the list has the place', async () => (await listed(map, 'Chosen place')).length === 1);
    assert.match((await listed(map, 'Chosen place'))[0], /54\.62\d+, -2\.33\d+/);
    saysHowGood(await listed(map, 'Caller'));
    await isDrawn(handler.page, map);
  });

  await step('the number turns out to be a hospital and proves less from then on', async () => {
    const known = pane('Known of this number');
    await handler.tabsTo(known.getByRole('button', { name: 'Mark' }));
    await handler.presses('Enter');
    await handler.focused(dialog.getByLabel('Kind of telephone'));
    await handler.types('Hosp');
    await handler.tabsTo(dialog.getByRole('button', { name: 'Mark the number' }));
    await handler.presses('Enter');
    await handler.seesNo(dialog);
    await handler.sees(known.getByText(/Hospital/));
    await handler.sees(pane('Who is it?').getByText(/^Hospital/));
  });

  await step('the man she names is added as suspect, from the file', async () => {
    await handler.presses('Alt+I');
    await handler.focused(dialog.getByLabel(/^Name/));
    const around = dialog.getByRole('button', { name: /^Karl Denby/ });
    await handler.tabsTo(around);
    assert.match(await around.innerText(), /Karl Denby\s+Suspect/);
    await handler.presses('Enter');
    await handler.sees(dialog.getByRole('button', { name: 'Add Karl Denby, who is on file' }));
    await handler.tabsTo(dialog.getByRole('radio').last(), 'Shift+Tab');
    await handler.presses('s');
    await looksAt(handler, 'a person involved');
    await handler.presses('Control+Enter');
    await handler.seesNo(dialog);
    const involved = pane('People involved').getByRole('listitem').filter({ hasText: /^\s*Suspect\s*Karl Denby/ });
    await handler.sees(involved);
    assert.match(await involved.first().innerText(), /^Suspect\s+Karl Denby[\s\S]*Weapons/);
  });

  await step('the second record is put before a supervisor, not joined', async () => {
    await opens(/Lee Couper/);
    await handler.presses('Alt+K');
    await handler.sees(dialog.getByText('Two records of one person'));
    assert.match(await dialog.innerText(), /Leanne Cooper and Lee Couper are the same human being/);
    await handler.focused(dialog.getByLabel('How do you know?'));
    await handler.types('She says a colleague rang for her and got the name wrong');
    await handler.tabsTo(dialog.getByRole('button', { name: 'Ask a supervisor to agree' }));
    await handler.presses('Enter');
    await handler.seesNo(dialog);
  });

  await step('the incident opens with its place', async () => {
    await chooseType(handler, account.type, 'Domestic abuse');
    await giveWhatIsMissing(handler, account);
    await handler.presses('Control+S');
    await handler.sees('Assessment saved');
    await openIncident(handler, account);
    await looksAt(handler, 'contact in hand, all known');
  });

  await step('its screen has the map, with the incident and where its caller was', async () => {
    await goesToIncident(handler);
    const place = pane(/^Map of NS-\d{8}-\d{4}$/);
    await handler.sees(place);
    const [incident] = await until('the list has the incident', async () => {
      const lines = await listed(place, 'Incident');
      return lines.length === 1 && lines;
    });
    assert.match(incident, /^NS-\d{8}-\d{4}Grade 1 Emergency, Domestic abuse54\.62\d+, -2\.33\d+/);
    saysHowGood(await listed(place, 'Caller'));
    await isDrawn(handler.page, place);
    await looksAt(handler, 'incident with its map');
  });

  await step('it says who has to do with it, in which role, with what danger, and how she may be reached', async () => {
    const people = pane('People');
    const suspect = people.getByRole('listitem').filter({ hasText: /^\s*Suspect\s*Karl Denby/ });
    await handler.sees(suspect);
    assert.match(await suspect.first().innerText(), /^Suspect\s+Karl Denby[\s\S]*Weapons/);
    assert.match(await people.innerText(), /Safe contact: Text message only to 01632 960411/);
    assert.match(await pane('Facts').innerText(), /Do not ring this number\. Text message only/);
  });

  await step('on the board of dispatch the danger stands beside the incident', async () => {
    const reference = await handler.page.getByText(/NS-\d{8}-\d{4}/).first().innerText();
    const number = Number(/NS-\d{8}-(\d{4})/.exec(reference)[1]);
    await handler.presses('g', 'd');
    await handler.sees(handler.page.getByRole('grid', { name: 'Open incidents' }).getByText('7 Church Lane'));
    await handler.isOffered('F3');
    await handler.presses('F3');
    await handler.types(String(number));
    await handler.presses('Enter');
    const dangers = pane('Dangers and safe contact');
    await handler.sees(dangers.getByText('Weapons'));
    assert.match(await dangers.innerText(), /Suspect[\s\S]*Safe contact: Text message only/);
    await looksAt(handler, 'dispatch with dangers');
  });

  house.hadNoTrouble();
});

test('a supervisor opens the record with a reason and joins the two', async () => {
  const step = house.step.bind(house);
  const supervisor = await house.signIn('supervisor');
  const pane = (title) => supervisor.page.getByRole('region', { name: title, exact: true });
  const dialog = supervisor.page.getByRole('dialog');
  const reason = 'A join was asked for on a live call';

  await step('she is found without a call, and her record opens with a reason', async () => {
    await opensRecord(supervisor, reason);
    assert.match(await pane('Flags and safe contact').innerText(), /Text message only[\s\S]*Domestic abuse/);
    assert.match(await pane('Household and network').innerText(), /Karl Denby\s+Suspect/);
    assert.match(await pane('Incidents').innerText(), /Domestic abuse\s+Victim/);
    assert.match(await pane('Other records').innerText(), /Waits for a second person to agree:\s+Lee Couper/);
    await supervisor.sees(pane('Kept until').getByText(/\d{4}/).first());
    await looksAt(supervisor, "a person's record");
  });

  await step('the join that waits is agreed to, with a reason', async () => {
    await supervisor.presses('g', 'e');
    await looksAt(supervisor, 'people');
    const waiting = pane('Joins that wait for a second person');
    await supervisor.sees(waiting.getByText('Lee Couper'));
    await supervisor.tabsTo(waiting.getByRole('button', { name: 'One person' }));
    await supervisor.presses('Enter');
    await supervisor.focused(dialog.getByLabel('Why'));
    await supervisor.types('Same address, same former partner');
    await supervisor.presses('Enter');
    await supervisor.seesNo(dialog);
    await supervisor.sees(waiting.getByText('None waits.'));
  });

  await step('the record says so, and the pattern counts what she said under the other name', async () => {
    await supervisor.page.goBack();
    await supervisor.sees(pane('Other records').getByText('The same person:'));
    await supervisor.sees(pane('Patterns').getByText(/5th report in \d+ days that names Karl Denby/));
  });

  await step('the audit says who looked and why', async () => {
    await supervisor.presses('g', 'u');
    await supervisor.sees(supervisor.page.getByRole('row', { name: new RegExp(reason) }));
  });

  house.hadNoTrouble();
});

for (const [path, what] of [
  ['/matching', 'Matching'],
  ['/import', 'Import'],
]) {
  test(`the administrator's screen at ${path}`, async (t) => {
    const { page } = (await administrator()) ?? {};
    await page.goto(path);
    const heading = page.getByRole('heading', { name: what, level: 1 });
    const none = page.getByRole('heading', { name: 'There is no screen at this address' });
    await heading.or(none).first().waitFor();
    if (await none.isVisible()) return t.skip(`there is no screen at ${path}`);
    await house.people.administrator.isOffered('F9');
    await house.step(what, () => looksAt(house.people.administrator, path));
    house.hadNoTrouble();
  });
}

async function administrator() {
  return house.people.administrator ?? house.signIn('administrator');
}

async function looksAt(person, what) {
  await breaksNoRule(person.page, what);
  await fitsAcross(person.page, what);
}

/** How likely a card says that it is, in percent. */
async function share(card) {
  const [, percent] = /(\d+) %/.exec(await card.first().innerText()) ?? [];
  assert.ok(percent, 'no share on the card');
  return Number(percent);
}
