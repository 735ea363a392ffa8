// Kill the server in the middle of a call, lose the session in the middle of a form: nothing typed is lost.
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { account, chooseType, giveWhatIsMissing, missing, openIncident, writeAt } from './handling.mjs';
import { House } from './house.mjs';
import { until } from './until.mjs';

/** @type {House} */
let house;
before(async () => {
  house = await House.open();
});
afterEach(() => house.hadNoTrouble());
after(() => house?.close());

test('a server killed with -9 in mid-call: the console comes back by itself with everything that was typed', async () => {
  const step = house.step.bind(house);
  const handler = await house.signIn('handler');
  const caller = await house.caller();
  const notesField = handler.page.getByLabel('Notes', { exact: true });
  const rationale = handler.page.getByLabel('Rationale');
  const threat = handler.page.getByRole('radiogroup', { name: 'Threat: level' });
  let lacking;

  await step('a call is answered and half the form is filled in', async () => {
    await handler.presses('F8');
    await handler.sees('Telephone connected');
    await caller.rings('Leanne');
    await handler.sees(handler.page.getByRole('region', { name: 'Call offered' }));
    await handler.presses('F2');
    await handler.sees(/^Talking/);
    await handler.marksPage();
    await writeAt(handler, 'Alt+C', account.caller);
    await writeAt(handler, 'Alt+P', account.place);
    await chooseType(handler, account.type, 'Domestic abuse');
    await threeAnswers(handler);
    await writeAt(handler, 'Alt+N', 'He is at the door');
    await writeAt(handler, 'Alt+R', 'He has hurt her');
    lacking = await missing(handler);
    await until('the draft is kept', async () => (await draft(handler))?.rationale === 'He has hurt her');
  });

  await step('the server dies; the console says so and takes what is typed', async () => {
    await house.program.kill();
    await handler.sees(/^Reconnecting…/);
    await handler.presses('Alt+N', 'End');
    await handler.types(' and is kicking it');
    await handler.presses('Alt+R', 'End');
    await handler.types(' before');
    await handler.sees('Not saved yet, trying again. Your text is kept here.');
  });

  await step('the server is back; the console reconnects and saves, without a reload', async () => {
    await house.program.start();
    await handler.sees('Live', 30_000);
    assert.equal(await notesField.inputValue(), 'He is at the door and is kicking it');
    assert.equal(await rationale.inputValue(), 'He has hurt her before');
    await until(
      'the server has the whole text',
      async () =>
        (await contactInHand(handler)).notes === 'He is at the door and is kicking it' &&
        (await draft(handler)).rationale === 'He has hurt her before',
    );
    await handler.wasNeverReloaded();
  });

  await step('the call is shown as interrupted', async () => {
    await handler.sees(/^Call interrupted/);
    assert.equal((await contactInHand(handler)).state, 'interrupted');
  });

  await step('a reload shows the half-filled form', async () => {
    await handler.page.reload();
    await handler.sees(/^Call interrupted/);
    assert.equal(await notesField.inputValue(), 'He is at the door and is kicking it');
    assert.equal(await rationale.inputValue(), 'He has hurt her before');
    assert.equal(await threat.locator('input:checked').count(), 1);
    assert.equal(await missing(handler), lacking);
  });

  await step('it is assessed, becomes an incident and is finished', async () => {
    await giveWhatIsMissing(handler, account);
    await handler.presses('Control+S');
    await handler.sees('Assessment saved');
    await openIncident(handler, account);
    await handler.isOffered('F10');
    await handler.presses('F10');
    await handler.seesNo(/^Call interrupted/);
    await handler.sees(/Ready for the next call|No contact in hand/);
  });
});

test('a session that ends in the middle of a form: sign in over the screen, nothing is lost', async () => {
  const step = house.step.bind(house);
  const handler = await house.signIn('handler2');
  const notesField = handler.page.getByLabel('Notes', { exact: true });
  const again = handler.page.getByRole('dialog', { name: 'Your session has ended' });

  await step('a contact is logged by hand', async () => {
    await handler.marksPage();
    await handler.isOffered('F9');
    await handler.presses('F9');
    const dialog = handler.page.getByRole('dialog');
    await handler.sees(dialog);
    await handler.tabsTo(dialog.getByRole('button', { name: 'Begin' }));
    await handler.presses('Enter');
    await handler.seesNo(dialog);
    await handler.sees(notesField);
    await writeAt(handler, 'Alt+N', 'Found purse handed in');
    await until('it is kept', async () => (await contactInHand(handler)).notes === 'Found purse handed in');
  });

  await step('the session ends while a text is on its way to the server', async () => {
    let ended;
    const end = new Promise((resolve) => {
      ended = resolve;
    });
    await handler.page.route('**/notes', (route) => end.then(() => route.continue()));
    await handler.presses('Alt+N', 'End');
    await handler.types(', brown leather, no cards');
    assert.ok((await handler.context.request.delete('/api/session')).ok());
    ended();
    await handler.sees(again);
    assert.equal(await notesField.inputValue(), 'Found purse handed in, brown leather, no cards');
  });

  await step('signing in again goes on where it was', async () => {
    await handler.focused(again.getByLabel('Password').first());
    await handler.types('northshire-lamp');
    await handler.presses('Enter');
    await handler.seesNo(again);
    await until(
      'what was typed meanwhile is kept',
      async () => (await contactInHand(handler)).notes === 'Found purse handed in, brown leather, no cards',
    );
    assert.equal(await notesField.inputValue(), 'Found purse handed in, brown leather, no cards');
    await handler.wasNeverReloaded();
  });
});

/** Gives the first three of what is missing, led by Ctrl+S. */
async function threeAnswers(handler) {
  await handler.presses('Control+S', account.answers['safe-to-talk'], 'Control+S');
  await handler.types(account.answers['what-happened']);
  const threat = handler.page.getByRole('radiogroup', { name: 'Threat: level' });
  await handler.tabsTo(threat.locator('input').first());
  await handler.presses('3');
}

async function contactInHand({ context }) {
  const { contact } = await (await context.request.get('/api/desk')).json();
  return (await context.request.get(`/api/contacts/${contact}`)).json();
}

async function draft(handler) {
  const { contact } = await (await handler.context.request.get('/api/desk')).json();
  const answer = await handler.context.request.get(`/api/drafts/assessment-${contact}`);
  return answer.ok() ? (await answer.json()).content : null;
}
