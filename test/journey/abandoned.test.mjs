// Callers who hang up before anybody answers, and offers that nobody takes.
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { House } from './house.mjs';
import { until } from './until.mjs';

/** @type {House} */
let house;
before(async () => {
  house = await House.open();
});
afterEach(() => house.hadNoTrouble());
after(() => house?.close());

test('a caller who hangs up while waiting is recorded, and the supervisor sees both without a reload', async () => {
  const step = house.step.bind(house);
  const supervisor = await house.signIn('supervisor');
  const caller = await house.caller();
  const waiting = supervisor.page.getByRole('listitem').filter({ hasText: '999' }).first();
  const contacts = supervisor.page.getByRole('grid', { name: 'Recent contacts' });
  const newest = contacts.getByRole('row').nth(1);
  await supervisor.marksPage();

  await step('the call waits, with nobody ready', async () => {
    assert.match(await waiting.innerText(), /nobody/);
    await caller.rings('Aisha');
    await supervisor.sees(waiting.filter({ hasText: /1[\s\S]*waiting[\s\S]*0:0\d/ }));
    await supervisor.sees(newest.filter({ hasText: /07700 900555[\s\S]*waiting/i }));
  });

  await step('when the caller has gone it is abandoned, with the time that it waited', async () => {
    await caller.hangsUp();
    await supervisor.sees(waiting.filter({ hasText: 'nobody' }));
    await supervisor.sees(newest.filter({ hasText: /07700 900555[\s\S]*abandoned/i }));
    const { contacts: all } = await (await supervisor.context.request.get('/api/contacts?limit=1')).json();
    assert.equal(all[0].state, 'abandoned');
    assert.ok(all[0].waitedMs > 0 && all[0].answeredAt === null, JSON.stringify(all[0]));
  });

  await supervisor.wasNeverReloaded();
});

test('an offer that is not taken goes to the next handler, and the first is not ready', async () => {
  const step = house.step.bind(house);
  const supervisor = house.people.supervisor;
  const handler = await house.signIn('handler');
  const caller = house.people.caller;
  const offer = (person) => person.page.getByRole('region', { name: 'Call offered' });
  const handlers = supervisor.page.getByRole('group', { name: 'Handlers' });
  let next;

  await step('the only handler who is ready does not answer', async () => {
    await handler.presses('F8');
    await handler.sees('Telephone connected');
    await caller.rings('Bethan');
    await handler.sees(offer(handler));
    await supervisor.sees(handlers.getByRole('row', { name: /Hannah Okafor.*Call offered/ }));
  });

  await step('the handler is not ready, with the reason in sight', async () => {
    await handler.seesNo(offer(handler));
    await handler.sees('An offered contact was not taken');
    await supervisor.sees(handlers.getByRole('row', { name: /Hannah Okafor.*Not ready/ }));
  });

  await step('the next handler who is ready is offered the same call and answers it', async () => {
    next = await house.signIn('handler2');
    await next.presses('F8');
    await next.sees('Telephone connected');
    await next.sees(offer(next).filter({ hasText: '07700 900663' }));
    await next.presses('F2');
    await next.sees(/^Talking/);
    await caller.sees('Answered: speak when you hear the handler');
    await supervisor.sees(handlers.getByRole('row', { name: /Tom Birtwhistle.*On a contact/ }));
  });

  await step('the handler hangs up and the caller is told', async () => {
    await next.presses('F6');
    await caller.sees(/^The call is over/);
    await next.sees('Call over, wrapping up');
    await until('the first handler stays not ready', async () => {
      const desk = await (await handler.context.request.get('/api/desk')).json();
      return desk.handler.state === 'not-ready' && desk.handler.reason === 'missed-offer';
    });
  });
});
