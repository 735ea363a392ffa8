// The thread of a 999 call from the first ring to the figures, by people who have a keyboard and no mouse.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { account, chooseType, giveWhatIsMissing, openIncident, writeAt } from './handling.mjs';
import { callersVoice, House, handlersVoice } from './house.mjs';
import { closesAsCrime, handsIn } from './second-look.mjs';
import { heard, sounds } from './sound.mjs';
import { until } from './until.mjs';

const notes = [callersVoice, handlersVoice];

/** How the incident ends, and what is seen before it may. */
const closing = {
  type: 'stalking',
  label: 'Stalking and harassment',
  reference: 'NS/4471/26',
  note: 'Former partner arrested nearby for an earlier matter; stalking recorded.',
};
const closingLook = {
  victim: ['s', 'She is with her sister and calm. The officers stayed until the locksmith came.'],
  rationale: 'He is in custody and she is not alone. What he did before keeps the risk where it is.',
};

/** @type {House} */
let house;
before(async () => {
  house = await House.open();
});
after(() => house?.close());

test('a 999 call from ring to result, by keyboard alone', async () => {
  const step = house.step.bind(house);
  const [handler, dispatcher, supervisor, caller] = [
    await house.signIn('handler'),
    await house.signIn('dispatcher'),
    await house.signIn('supervisor'),
    await house.caller(),
  ];
  for (const person of [handler, dispatcher, supervisor, caller]) await person.marksPage();
  const offer = handler.page.getByRole('region', { name: 'Call offered' });
  const answeredBefore = await answered(supervisor);
  let number;
  let reference; // the invented day may have an open incident of the same number from the evening before

  await step('the handler becomes ready', async () => {
    await handler.presses('F8');
    await handler.sees('Ready for the next call');
    await handler.sees('Telephone connected');
  });

  await step('a call is offered with what is known of the number', async () => {
    await caller.rings('Leanne');
    await handler.sees(offer);
    assert.match(
      await offer.innerText(),
      /999[\s\S]*07700 900231[\s\S]*\d+ earlier contacts[\s\S]*May be Leanne Cooper/,
    );
  });

  await step('F2 answers', async () => {
    await handler.presses('F2');
    await handler.sees(/^Talking/);
    await caller.sees('Answered: speak when you hear the handler');
  });

  await step('each hears the other', () => bothHear(handler, caller));

  await step('on hold neither hears the other', async () => {
    await handler.presses('F4');
    await handler.sees(/^On hold/);
    await until('the line is quiet', async () => {
      const [here, there] = [await heard(handler.page, notes), await heard(caller.page, notes)];
      return !sounds(here, callersVoice) && there.shares[handlersVoice] < 0.001;
    });
    await handler.presses('F4');
    await handler.sees(/^Talking/);
    await bothHear(handler, caller);
  });

  await step('notes, caller and place are saved as they are typed', async () => {
    await writeAt(handler, 'Alt+N', account.notes);
    await handler.sees(handler.page.getByText(/^Saved \d/));
    await writeAt(handler, 'Alt+C', account.caller);
    await writeAt(handler, 'Alt+P', account.place);
    const kept = await until('the server has name and place', async () => {
      const contact = await contactInHand(handler);
      return contact.place === account.place && contact.caller?.name === account.caller && contact;
    });
    assert.equal(kept.notes, account.notes);
  });

  await step('the form says what is missing, less and less', async () => {
    await chooseType(handler, account.type, 'Domestic abuse');
    const counts = await giveWhatIsMissing(handler, account);
    assert.ok(counts[0] >= 10 && counts.at(-1) === 0, `missing: ${counts}`);
    await handler.sees('Nothing is missing from the assessment.');
  });

  await step('the assessment is saved and a grade proposed with its reasons', async () => {
    await handler.presses('Control+S');
    await handler.sees('Assessment saved');
    const decision = handler.page.getByRole('region', { name: 'Grade and incident' });
    await handler.sees(decision.getByText('Grade 1 Emergency').first());
    await handler.sees(decision.getByRole('listitem').first());
    // Of many reasons the most pressing are in sight; this one may be folded away.
    await decision.getByText('The person feared is there.').waitFor({ state: 'attached' });
  });

  await step('a justified grade opens the incident', async () => {
    number = await openIncident(handler, account);
    reference = await handler.page.getByText(/^NS-\d{8}-\d{4}$/).first().innerText();
  });

  const incidents = dispatcher.page.getByRole('grid', { name: 'Open incidents' });
  const log = dispatcher.page.getByRole('list', { name: /^Incident log/ });
  const row = () => incidents.getByRole('row', { name: new RegExp(`^${number} `) });
  await step('the dispatcher sees it at once', async () => {
    await dispatcher.sees(row());
    assert.match(await row().innerText(), /Domestic abuse[\s\S]*14 Weaver Street/);
  });

  const says = async (line, answer) => {
    await dispatcher.presses('F3');
    await dispatcher.types(line);
    await dispatcher.presses('Enter');
    await dispatcher.sees(answer);
  };
  await step('a unit is sent by the command line', async () => {
    // The invented day may have given it work, which it is taken from.
    const unit = dispatcher.page.getByRole('row', { name: /^NS21 / });
    if (!/Available/.test(await unit.innerText())) await says('cl ns21', 'NS21 clear.');
    await dispatcher.sees(unit.filter({ hasText: 'Available' }));
    await says(`as ns21 ${reference}`, `NS21 assigned to ${number}.`);
    await until('the board shows the unit', async () => /NS21/.test(await row().innerText()));
    await says('er ns21', 'NS21 en route.');
    await says('sc ns21', 'NS21 at scene.');
    await handler.sees(/NS21.*at scene/i);
  });

  await step('closing with a unit still out is refused in words', async () => {
    await says(reference, `Incident ${number}.`);
    await closesAsCrime(dispatcher, closing);
    await dispatcher.sees(dispatcher.page.getByRole('alert').filter({ hasText: /NS21/ }));
    await dispatcher.presses('Escape');
    await dispatcher.seesNo(dispatcher.page.getByRole('dialog'));
  });

  await step('when the unit is clear, the risk is looked at once more before closing', async () => {
    await says('cl ns21', 'NS21 clear.');
    await closesAsCrime(dispatcher, closing);
    const look = dispatcher.page.getByRole('button', { name: 'Look at the risk now' });
    await dispatcher.sees(look);
    await dispatcher.tabsTo(look);
    await dispatcher.presses('Enter');
    await dispatcher.sees('Look at the risk before closing');
    await giveWhatIsMissing(dispatcher, closingLook);
    await handsIn(dispatcher);
    await dispatcher.sees(log.getByText(/oked at again/i));
  });

  await step('it closes with another type than it was opened with', async () => {
    await closesAsCrime(dispatcher, closing);
    await dispatcher.seesNo(dispatcher.page.getByRole('dialog'));
    await dispatcher.presses('g', 'd');
    await dispatcher.sees(incidents);
    await dispatcher.seesNo(row());
    const incident = await read(dispatcher, `/api/incidents?state=closed&limit=5`).then((r) =>
      r.incidents.find((i) => i.number === number),
    );
    assert.deepEqual(
      [incident.state, incident.type, incident.closingType, incident.result],
      ['closed', 'domestic-abuse', 'stalking-harassment', 'crime-recorded'],
    );
  });

  await step('the caller hangs up, the handler finishes and is ready', async () => {
    await caller.hangsUp();
    await handler.sees('Call over, wrapping up');
    await handler.isOffered('F10');
    await handler.presses('F10');
    await handler.sees('Ready for the next call');
  });

  await step('the supervisor sees the call in the figures', async () => {
    await until(
      'the answered call is counted',
      async () => (await answered(supervisor)) === answeredBefore + 1,
    );
  });

  await step('the supervisor plays the recording', async () => {
    const contacts = supervisor.page.getByRole('grid', { name: 'Recent contacts' });
    await supervisor.tabsTo(contacts.getByRole('row').nth(1));
    await supervisor.presses('Home');
    const player = supervisor.page.getByLabel('Recording of the call');
    await supervisor.tabsTo(player);
    await supervisor.presses('Space');
    await until('the recording is heard', () =>
      player.evaluate((audio) => audio.duration > 3 && audio.currentTime > 0),
    );
  });

  await step('the performance screen counts it', async () => {
    const today = supervisor.page.getByRole('link', { name: 'All figures' });
    await supervisor.tabsTo(today, 'Shift+Tab');
    await supervisor.presses('Enter');
    await supervisor.sees(`of ${answeredBefore + 1} answered`);
  });

  for (const person of [handler, dispatcher, supervisor, caller]) await person.wasNeverReloaded();
  house.hadNoTrouble();
});

/** Both hear the other's note and not their own, and packets keep coming. */
async function bothHear(handler, caller) {
  for (const [who, page, theirs, own] of [
    ['handler', handler.page, callersVoice, handlersVoice],
    ['caller', caller.page, handlersVoice, callersVoice],
  ]) {
    const first = await until(`the ${who} hears the other`, async () => {
      const now = await heard(page, notes);
      return sounds(now, theirs) && now;
    });
    assert.ok(first.shares[own] < 0.01, `the ${who} hears an echo: ${JSON.stringify(first)}`);
    await until(`packets keep coming to the ${who}`, async () => {
      const now = await heard(page, notes);
      return now.received > first.received + 10 && now.sent > first.sent + 10;
    });
  }
}

async function read(person, path) {
  const answer = await person.context.request.get(path);
  assert.ok(answer.ok(), `${path}: ${answer.status()}`);
  return answer.json();
}

async function contactInHand(handler) {
  const { contact } = await read(handler, '/api/desk');
  return read(handler, `/api/contacts/${contact}`);
}

/** How many 999 calls the supervisor's screen says were answered today. */
async function answered(supervisor) {
  const service = supervisor.page.getByRole('region', { name: '999', exact: true });
  await supervisor.sees(service);
  return Number(/\d+ of (\d+) answered/.exec(await service.innerText())[1]);
}
