// Risk first: what is judged, what is late, what two people decide, and who else helps. One force on one night, whose
// policy calls an emergency late after a minute.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, afterEach, before, test } from 'node:test';
import { breaksNoRule, fitsAcross } from './axe.mjs';
import { openWindow } from './chromium.mjs';
import { account, chooseType, chooses, giveWhatIsMissing, openIncident, writeAt } from './handling.mjs';
import { House } from './house.mjs';
import { Person } from './person.mjs';
import { hastyPolicies } from './policies.mjs';
import { answers } from './recognising.mjs';
import { damage, delay, heard, lowering, raising, row, worse } from './risk-stories.mjs';
import { handsIn, looksAgain } from './second-look.mjs';
import { until } from './until.mjs';

const targetMs = 60_000;
const climbMs = 60_000;

/** @type {House} */
let house;
/** The incident of the first call: id, reference. */
let incident;
before(async () => {
  house = await House.open(async (folder) => ({ BLUELAMP_POLICIES_DIR: await hastyPolicies(folder) }));
});
afterEach(() => house.hadNoTrouble());
after(() => house?.close());

const step = (what, act) => house.step(what, act);
const pane = (person, title) => person.page.getByRole('region', { name: title, exact: true });
const log = (person) => person.page.getByRole('list', { name: /^Incident log/ });

/** Waits until a thing can be done. */
async function isReady(within, name) {
  await within.getByRole('button', { name, disabled: false }).waitFor();
}

/** Of what only this story shows; every screen and dialog by itself is looked at in a11y.test.mjs. */
async function looksAt(person, what) {
  await breaksNoRule(person.page, what);
  await fitsAcross(person.page, what);
}

test('a domestic-abuse call is assessed, graded, late, delayed by two people, and raised', async () => {
  const [handler, caller] = [await house.signIn('handler'), await house.caller()];
  const sam = await house.signIn('supervisor');
  const dialog = handler.page.getByRole('dialog');

  await step('the call is answered', async () => {
    await handler.presses('F8');
    await handler.sees('Telephone connected');
    await caller.rings('Leanne');
    await answers(handler);
    await writeAt(handler, 'Alt+C', row.caller);
    await writeAt(handler, 'Alt+P', row.place);
  });

  await step('the child upstairs is recorded as vulnerable', async () => {
    await handler.presses('Alt+D');
    await handler.focused(dialog.getByLabel('Who', { exact: true }));
    await handler.types('Maisie, her daughter, 6');
    await chooses(handler, dialog.getByRole('radiogroup', { name: 'Who they are in this' }), 'k');
    await handler.tabsTo(dialog.getByLabel(/^A child or young person/));
    await handler.presses('Space');
    await handler.tabsTo(dialog.getByLabel('How it makes what is happening worse'));
    await handler.types('She hides under the bed when he shouts and would not run.');
    await handler.presses('Control+Enter');
    await handler.seesNo(dialog);
    await handler.sees(pane(handler, 'Vulnerable people').getByText('Maisie, her daughter, 6'));
  });

  await step('risk is judged, and the rules say what they propose and why', async () => {
    await chooseType(handler, row.type, 'Domestic abuse');
    await giveWhatIsMissing(handler, row);
    await handler.presses('Control+S');
    await handler.sees('Assessment saved');
    await handler.sees(
      pane(handler, 'Grade and incident')
        .getByText(/propose/i)
        .first(),
    );
  });

  await step('it is an emergency, and nobody is sent', async () => {
    const number = await openIncident(handler, row);
    const open = await read(handler, '/api/incidents?state=open&limit=200');
    incident = open.incidents.find((i) => i.number === number);
    await handler.sees('No unit sent');
  });

  await step('when help is late for somebody vulnerable, the incident says so by itself', async () => {
    const due = pane(handler, 'What is due');
    await handler.sees(due.getByText('Look at the risk again').first());
    await handler.sees(due.getByText('Somebody vulnerable waits past the target').last(), targetMs + 30_000);
    await looksAt(handler, 'contact whose incident is late');
  });

  await step('a supervisor on another screen is told that it has climbed', async () => {
    const screens = sam.page.getByRole('navigation', { name: 'Screens' });
    await sam.sees(screens.getByRole('link', { name: /climbed to the supervisor/ }), climbMs + 30_000);
    await sam.sees(pane(sam, 'Risk now').getByRole('link', { name: /[1-9]\d* overdue, with the supervisor/ }));
    await looksAt(sam, 'supervisor, with a review that has climbed');
  });

  await step('it stands in the backlog, before what is less grave', async () => {
    await sam.presses('g', 'r');
    const late = sam.page.getByRole('grid', { name: 'Late and due' });
    const line = late.getByRole('row').filter({ hasText: incident.reference });
    await sam.sees(line.getByText('Vulnerable, delay not agreed'), climbMs + 30_000);
    assert.match(await line.innerText(), /Domestic abuse/);
  });

  await step('the handler asks for a delay, with a look and with what keeps them safe', async () => {
    await looksAgain(handler, 'Alt+Shift+D', delay);
    await handsIn(handler);
    await handler.sees('You asked, so another person decides: a supervisor.');
    assert.equal(await handler.page.getByRole('button', { name: 'Approve' }).count(), 0);
  });

  await step('a supervisor reads it and agrees, with a reason', async () => {
    await sam.presses('Alt+2');
    await opensRequest(sam);
    await approves(sam, 'The next car is eleven minutes away and stays booked for her.');
    await handler.sees(pane(handler, 'Second person').getByText(/✓ Approved by Sam Adeyemi/));
    await handler.seesNo('Somebody vulnerable waits past the target');
  });

  await step('something new makes a look due', async () => {
    await handler.presses('Alt+Shift+N');
    await handler.focused(dialog.getByLabel('What has become known'));
    await handler.types(worse);
    await handler.presses('Control+Enter');
    await handler.seesNo(dialog);
    await handler.sees(pane(handler, 'What is due').getByText(/Something new has become known/));
  });

  await step('the victim is spoken to and the risk rises at once', async () => {
    await looksAgain(handler, 'F7', raising);
  });

  await step('what comes in before the look is saved has to be read first', async () => {
    const new_ = pane(handler, 'New since you began');
    const said = sam.page.getByRole('dialog');
    await sam.presses('Alt+Shift+N');
    await sam.focused(said.getByLabel('What has become known'));
    await sam.types(heard);
    await sam.presses('Control+Enter');
    await sam.seesNo(said);
    await handler.sees(new_.getByText(heard));
    await handler.presses('Control+S');
    await handler.focused(new_);
    await looksAt(handler, 'a look with news');
    await handler.presses('Alt+Shift+R');
    await handler.seesNo(new_);
    await handsIn(handler);
    await until('the risk is high', async () => (await reads(handler)).risk === 'high');
    await handler.sees(log(handler).getByText('Risk stands at High.'));
  });

  await step('the log tells all of it, with names', async () => {
    const lines = await log(handler).getByRole('listitem').allInnerTexts();
    const says = (...words) =>
      assert.ok(
        lines.some((line) => words.every((word) => word.test(line))),
        `no line says ${words}: ${lines.join(' | ')}`,
      );
    says(/Graded as Grade 1 Emergency/, /Hannah Okafor/);
    says(/the response target is missed or about to be/);
    says(/Asked to delay the response until/, /Hannah Okafor/);
    says(/Delay approved by a second person/, /Sam Adeyemi/);
    says(/New from the public: .*outside/);
    says(/Risk looked at again.*the victim was spoken to/, /Hannah Okafor/);
    says(/The delay is over: the grade or the risk rose/);
  });
});

test('a downgrade is refused to one person, and approved by two', async () => {
  const { supervisor: sam } = house.people;
  const bernadette = await house.signIn('supervisor2');
  const dialog = sam.page.getByRole('dialog');
  let request;

  await step('the grade dialog offers nothing lower, and the server refuses it', async () => {
    await sam.presses('Alt+G');
    await sam.sees(dialog.getByText('This is the most urgent grade already.'));
    assert.equal(await dialog.getByRole('radio').count(), 0);
    await sam.presses('Escape');
    await sam.seesNo(dialog);
    const alone = { grade: 'priority', justification: 'He has gone, and she says that she is safe for now.' };
    assert.equal(await refusal(sam, 'grade', alone), 'incident.lowering-needs-two');
  });

  await step('it is asked for, with a look of its own', async () => {
    await looksAgain(sam, 'Alt+Shift+L', lowering);
    await handsIn(sam);
    await sam.sees('You asked, so another person decides: a supervisor.');
    request = (await reads(sam)).loweringAsked;
  });

  await step('who asked cannot decide, though a supervisor', async () => {
    assert.equal(await sam.page.getByRole('button', { name: 'Approve' }).count(), 0);
    const own = { approved: true, reason: 'I know the case and have spoken to her myself.' };
    assert.equal(await refusal(sam, `lowerings/${request}/decision`, own), 'incident.second-is-asker');
    assert.equal((await reads(sam)).grade, 'emergency');
  });

  await step('another supervisor has both assessments side by side', async () => {
    await bernadette.presses('g', 'r');
    await bernadette.isOffered('Alt+2');
    await bernadette.presses('Alt+2');
    await opensRequest(bernadette);
    const both = pane(bernadette, 'Second person').getByRole('table');
    await bernadette.sees(both);
    const text = await both.innerText();
    assert.match(text, /Before \([\s\S]*Hannah Okafor[\s\S]*Now \([\s\S]*Sam Adeyemi/);
    assert.match(text, /things are different[\s\S]*Threat[\s\S]*High[\s\S]*Low/);
    await looksAt(bernadette, 'both assessments side by side');
  });

  await step('she agrees: the grade is lower, and the log names both', async () => {
    await approves(bernadette, 'He is in custody until the morning. Both looks agree on the rest.');
    await until('the grade is lower', async () => (await reads(sam)).grade === 'priority');
    await sam.sees(pane(sam, 'Second person').getByText(/✓ Approved by Bernadette Walsh/));
    const lines = (await log(sam).getByRole('listitem').allInnerTexts()).join('\n');
    assert.match(lines, /Lowering approved by a second person[^\n]*\n+Bernadette Walsh/);
    assert.match(lines, /Asked to lower the grade to Grade 2 Priority[\s\S]*?\n+Sam Adeyemi/);
  });
});

test('a lead sends an officer after all; without one the desk rings back and keeps its word', async () => {
  const tom = await house.signIn('handler2');
  const colin = await house.signIn('resolution');
  const dialog = tom.page.getByRole('dialog');
  let reference;

  await step('damage is reported, assessed and graded for nobody to come', async () => {
    await logsByHand(tom);
    await chooseType(tom, damage.type, 'Criminal damage');
    await writeAt(tom, 'Alt+C', damage.caller);
    await writeAt(tom, 'Alt+P', damage.place);
    await giveWhatIsMissing(tom, damage);
    await tom.presses('Control+S');
    await tom.sees('Assessment saved');
    await openIncident(tom, damage);
    reference = await tom.page
      .getByText(/^NS-\d{8}-\d{4}$/)
      .first()
      .innerText();
  });

  await step('a doorbell camera saw it: resolving is refused at once', async () => {
    await tom.presses('Alt+W');
    await tom.focused(dialog.getByLabel('Why does nobody need to attend?'));
    await tom.types('Nothing');
    for (const [question, answer] of damage.leads)
      await chooses(tom, dialog.getByRole('radiogroup', { name: question }), answer);
    await tom.sees(dialog.getByRole('alert').getByText(/An officer attends: camera pictures/));
    assert.ok(await dialog.getByRole('button', { name: 'Resolve without deployment' }).isDisabled());
    await tom.presses('Control+Enter');
    await tom.sees(dialog);
    await tom.presses('Escape');
    await tom.seesNo(dialog);
  });

  const case_ = () => pane(colin, 'Criminal damage');
  const asked = colin.page.getByRole('dialog');
  await step('the resolution desk takes it and promises to ring back', async () => {
    await colin.presses('g', 'k');
    await colin.walksTo(colin.page.getByRole('grid', { name: 'Resolution desk' }), reference);
    await colin.sees(case_());
    await isReady(case_(), /^Take it/);
    await colin.presses('Alt+T');
    await colin.sees(case_().getByText('taken by Colin Threlfall'));
    await colin.presses('Alt+P');
    await colin.focused(asked.getByLabel('By when'));
    await colin.tabsTo(asked.getByLabel('Number'));
    await colin.writes('07700 900318');
    await colin.tabsTo(asked.getByLabel('When and how it is safe to ring'));
    await colin.types('Any time before eight');
    await colin.presses('Enter');
    await colin.seesNo(asked);
    await colin.sees(case_().getByText('Promised for'));
  });

  await step('nobody answers, then somebody does: the promise is kept', async () => {
    await logsTry(colin, 'No answer');
    await colin.sees(case_().getByText('Rung: no answer.'));
    await logsTry(colin, 'Spoken to');
    await colin.sees(case_().getByText('✓ Kept; promised for'));
  });

  await step('nobody need come: what the desk finds out stays in hand, with an end', async () => {
    await colin.presses('Alt+W');
    await colin.sees(pane(colin, 'Resolution desk').getByText('✓ Kept; promised for'));
    await colin.presses('Alt+W');
    await colin.focused(asked.getByLabel('Why does nobody need to attend?'));
    await colin.types('Nothing');
    const groups = asked.getByRole('radiogroup');
    const questions = await groups.count();
    for (let lead = 0; lead < questions - 1; lead++) await chooses(colin, groups.nth(lead), 'n');
    await colin.tabsTo(asked.getByLabel('What was done for the caller?'));
    await colin.types('Referred');
    await colin.sees(asked.getByText('No referral of this incident stands.'));
    await colin.presses('ArrowDown'); // an investigation from a desk
    await colin.tabsTo(asked.getByLabel('What the desk finds out, and from whom'));
    await colin.types('Ask the three workshops opposite for their pictures.');
    await chooses(colin, groups.last(), 'a');
    await colin.presses('Control+Enter');
    await colin.seesNo(asked);
    await colin.sees(pane(colin, 'Resolution desk').getByText('Investigation from the desk'));
    await looksAt(colin, 'incident that the desk goes on with');
    await colin.presses('g', 'k');
    await colin.walksTo(colin.page.getByRole('grid', { name: 'Resolution desk' }), reference);
    await isReady(case_(), /^Say what came of it/);
    await colin.presses('Alt+E');
    await colin.focused(asked.getByLabel('What was found out, and what the caller was told'));
    await colin.types('The pictures show nobody. He knows, and is content.');
    await colin.presses('Control+Enter');
    await colin.seesNo(asked);
    await colin.sees(case_().getByText(/✓ Ended/));
  });
});

test('a partner is asked, answers from a link without signing in, and the room knows', async () => {
  const { handler } = house.people;
  const dialog = handler.page.getByRole('dialog');

  await step('the referral is made', async () => {
    await handler.presses('Alt+F');
    await handler.focused(dialog.getByLabel('Whom it is about'));
    await handler.types('Leanne');
    await handler.tabsTo(dialog.getByLabel('Partner'));
    await handler.types('helpline');
    await handler.sees(handler.page.getByRole('option', { name: /domestic-abuse helpline/ }));
    await handler.presses('Enter');
    await handler.tabsTo(dialog.getByLabel('On which lawful ground may they be told?'));
    await handler.types('The person');
    await handler.tabsTo(dialog.getByLabel('Who agreed, and to what'));
    await handler.types('Leanne Cooper, to being rung about a place for tonight');
    await handler.tabsTo(dialog.getByLabel('What they need tonight'));
    await handler.types('A place for her and a child of six');
    await handler.tabsTo(dialog.getByLabel('Safe number, and when it is safe to ring'));
    await handler.types('01632 960411, before three');
    await handler.presses('Control+Enter');
    await handler.seesNo(dialog);
  });

  let link;
  await step('the partner reads it in the mailbox', async () => {
    house.people.partner = new Person(await openWindow(house.outside, house.program.base));
    const { partner } = house.people;
    await partner.page.goto('/mailbox');
    const mail = partner.page.getByRole('grid', { name: 'Messages' });
    await partner.walksTo(mail, 'helpline@');
    await partner.presses('Enter');
    const answer = partner.page.getByRole('link', { name: /\/partner\// });
    await partner.sees(answer);
    await partner.sees(/Whom it is about:\s+Leanne Cooper/);
    link = await answer.getAttribute('href');
  });

  await step('and answers by the link, on a telephone, without an account', async () => {
    const look = { viewport: { width: 320, height: 640 } };
    house.people.worker = new Person(await openWindow(house.outside, house.program.base, look));
    const { worker } = house.people;
    await worker.page.goto(link);
    const name = worker.page.getByLabel('Your name');
    await worker.sees(name);
    assert.doesNotMatch(await worker.page.getByRole('main').innerText(), /Cooper|Maisie|Weaver/);
    await looksAt(worker, "the partner's page");
    await worker.tabsTo(name);
    await worker.types('Ruth, night line');
    await worker.presses('Enter');
    await worker.sees(/The control room knows that you have it/);
  });

  await step('the incident shows that they have it', async () => {
    await handler.sees(pane(handler, 'Referrals').getByText(/They have it/));
  });
});

test('the vulnerability desk advises, and the handler says that it was used', async () => {
  const { handler } = house.people;
  const nasreen = await house.signIn('vulnerability');
  const dialog = nasreen.page.getByRole('dialog');
  const advice = 'Ask whether he has a key. Have the locks changed before she goes back.';

  await step('the case came by itself, because of the child', async () => {
    await nasreen.presses('g', 'k');
    await nasreen.walksTo(nasreen.page.getByRole('grid', { name: 'Vulnerability desk' }), incident.reference);
    await nasreen.sees(pane(nasreen, 'Case').getByText('Maisie, her daughter, 6'));
  });

  await step('it is taken, and advice given', async () => {
    await isReady(pane(nasreen, 'Case'), /^Take it/);
    await nasreen.presses('Alt+T');
    await nasreen.sees(pane(nasreen, 'Case').getByText('taken by Nasreen Aziz'));
    await nasreen.presses('Alt+A');
    await nasreen.focused(dialog.getByLabel('Advice'));
    await nasreen.types(advice);
    await nasreen.presses('Control+Enter');
    await nasreen.seesNo(dialog);
  });

  await step('the handler has it before them and says that it was used', async () => {
    const people = pane(handler, 'Vulnerable people');
    await handler.sees(people.getByText(advice));
    await handler.tabsTo(people.getByRole('button', { name: 'Used', exact: true }));
    await handler.presses('Enter');
    await handler.sees(people.getByText('✓ Used'));
    await nasreen.sees(pane(nasreen, 'Case').getByText('✓ Used, says Hannah Okafor.'));
    await handler.sees(log(handler).getByText(advice));
  });
});

test('the administrator adds a question, tries it out and publishes; the next form has it', async () => {
  const { handler2: tom } = house.people;
  const alex = await house.signIn('administrator');
  const dialog = alex.page.getByRole('dialog');
  const question = 'Have the neighbours been spoken to about it?';

  await step('the question is added and tried out', async () => {
    await alex.presses('g', 'y');
    await alex.isOffered('Alt+Q');
    await alex.presses('Alt+T');
    await alex.presses('n');
    await alex.sees(pane(alex, 'Noise'));
    await alex.presses('Alt+Q');
    await alex.focused(dialog.getByLabel('The question, as it is said aloud'));
    await alex.types(question);
    await alex.presses('Enter');
    await alex.seesNo(dialog);
    await alex.sees(pane(alex, 'Try it out').getByText(question));
    await alex.sees('✓ Nothing is wrong. What would change:');
  });

  await step('nobody has it before it is published', async () => {
    await finishes(tom);
    await logsByHand(tom);
    await chooseType(tom, 'noise', 'Noise');
    assert.equal(await tom.page.getByText(question).count(), 0);
  });

  await step('it is published with a note', async () => {
    await alex.presses('Control+S');
    await alex.focused(dialog.getByLabel('What you changed and why'));
    await alex.types('Asked for by the neighbourhood teams');
    await alex.presses('Control+Enter');
    await alex.seesNo(dialog);
    await alex.sees(pane(alex, 'Noise').getByText('edition 1'));
  });

  await step('the form has it', async () => {
    await tom.sees(question);
  });
});

/** The request about the incident, opened from the list of those that wait. */
async function opensRequest(supervisor) {
  const waiting = supervisor.page.getByRole('grid', { name: 'Waits for a second person' });
  await supervisor.walksTo(waiting, incident.reference);
  await supervisor.presses('Enter');
  await supervisor.sees(pane(supervisor, 'Second person').getByRole('button', { name: /^Approve/ }));
}

async function approves(supervisor, reason) {
  await supervisor.presses('Alt+Shift+A');
  const dialog = supervisor.page.getByRole('dialog');
  await supervisor.focused(dialog.getByLabel('Why'));
  await supervisor.types(reason);
  await supervisor.presses('Enter');
  // A clock may have struck meanwhile: the dialog shows what changed, and it is decided again.
  const changed = dialog.getByText('This was changed after you opened it.');
  await until('it is decided', async () => {
    if (await changed.isVisible()) await supervisor.presses('Enter');
    return (await dialog.filter({ visible: true }).count()) === 0;
  });
}

async function logsByHand(handler) {
  await handler.isOffered('F9');
  await handler.presses('F9');
  const dialog = handler.page.getByRole('dialog');
  await handler.tabsTo(dialog.getByRole('button', { name: 'Begin' }));
  await handler.presses('Enter');
  await handler.seesNo(dialog);
  await handler.sees(pane(handler, 'Contact in hand'));
}

async function finishes(handler) {
  await handler.isOffered('F10');
  await handler.presses('F10');
  await handler.seesNo(pane(handler, 'Contact in hand'));
}

async function logsTry(desk, result) {
  await isReady(desk.page, /^Log a try/);
  await desk.presses('Alt+L');
  const dialog = desk.page.getByRole('dialog');
  await desk.focused(dialog.getByLabel('Result'));
  await desk.types(result);
  await desk.presses('Control+Enter');
  await desk.seesNo(dialog);
}

async function read(person, path) {
  const answer = await person.context.request.get(path);
  assert.ok(answer.ok(), `${path}: ${answer.status()}`);
  return answer.json();
}

function reads(person) {
  return read(person, `/api/incidents/${incident.id}`);
}

/** Why the server refuses an act about the incident that no screen offers. */
async function refusal(person, act, data) {
  const { version } = await reads(person);
  const answer = await person.context.request.post(`/api/incidents/${incident.id}/${act}`, {
    data,
    headers: { 'Idempotency-Key': randomUUID(), 'X-Bluelamp-Seen': String(version) },
  });
  assert.ok(!answer.ok(), `${act} was taken`);
  return (await answer.json()).code;
}
