// What one person typed is not lost, and what one person decided alone is seen by another: a caller's details come back
// after the desk was left, and a grave contact does not end without an incident unseen.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { breaksNoRule, fitsAcross } from './axe.mjs';
import { writeAt } from './handling.mjs';
import { House } from './house.mjs';

/** @type {House} */
let house;
before(async () => {
  house = await House.open();
});
after(() => house?.close());

const grave = {
  type: 'burglary-in-progress',
  levels: {
    threat: 'high',
    harm: 'low',
    risk: 'high',
    investigation: 'golden-hour',
    vulnerability: 'medium',
    engagement: 'usual',
  },
  notes: { threat: 'Somebody is forcing the back door.' },
  answers: {
    'where-are-you': 'Upstairs with the door locked',
    inside: 'yes',
    'where-are-they': 'At the back door',
  },
  risk: 'high',
  rationale: 'He is inside, and she is upstairs.',
};

test('what was heard comes back, and a grave contact is not finished unseen', async () => {
  const step = house.step.bind(house);
  const handler = await house.signIn('handler');
  const field = (label) => handler.page.getByLabel(label, { exact: true });
  const dialog = handler.page.getByRole('dialog');
  const saved = () => handler.sees(handler.page.getByText(/^Saved \d/));

  await step('somebody is at the counter, and is described', async () => {
    await handler.isOffered('F9');
    await handler.presses('F9');
    await handler.tabsTo(dialog.getByLabel('Telephone number, if there is one'));
    await handler.types('07700 900958');
    await handler.presses('Enter');
    await handler.sees(field("Caller's name"));
    await writeAt(handler, 'Alt+C', 'Edith Marlow');
    await writeAt(handler, 'Alt+B', '25/5/85');
    await writeAt(handler, 'Alt+H', '9 Nowhere Row');
    await handler.presses('Escape');
    await saved();
  });

  const described = async () => {
    await handler.sees(field("Caller's name"));
    assert.equal(await field("Caller's name").inputValue(), 'Edith Marlow');
    assert.equal(await field('Born, or age').inputValue(), '25 May 1985');
    assert.match(await field("Caller's address").inputValue(), /9 Nowhere Row/);
  };

  await step('the desk is left and opened again, and nothing is gone', async () => {
    await handler.page.reload();
    await described();
  });

  await step('a later word takes nothing away', async () => {
    await handler.tabsTo(field('Caller is'));
    await handler.types('Wit');
    await saved();
    await handler.page.reload();
    await described();
    assert.equal(await field('Caller is').inputValue(), 'witness');
  });

  await step('it is assessed as grave', async () => {
    const status = await handler.page.evaluate(async (form) => {
      const desk = await (await fetch('/api/desk')).json();
      const answer = await fetch(`/api/contacts/${desk.contact}/assessments`, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          'Idempotency-Key': crypto.randomUUID(),
        },
        body: JSON.stringify(form),
      });
      return [answer.status, await answer.text()];
    }, grave);
    assert.equal(status[0], 200, status[1]);
  });

  await step('without an incident it asks why', async () => {
    await handler.isOffered('F10');
    await handler.presses('F10');
    await handler.focused(dialog.getByLabel('How was the contact dealt with?'));
    await handler.types('Question');
    await handler.presses('Control+Enter');
    await handler.focused(dialog.getByLabel(/Why is no incident needed/));
    await handler.sees(dialog.getByText(/Emergency is proposed/));
    await handler.types('Her brother rang off and nobody is at the back door now.');
    await breaksNoRule(handler.page, 'finish without an incident, with its reason');
  });

  await step('with a reason it ends', async () => {
    await handler.presses('Control+Enter');
    await handler.sees('No contact in hand');
  });

  const supervisor = await house.signIn('supervisor');
  await step('a supervisor has it on a list and does not agree', async () => {
    await supervisor.page.goto('/reviews');
    await supervisor.isOffered('Ctrl+K');
    await supervisor.presses('Alt+7');
    const list = supervisor.page.getByRole('region', {
      name: /Finished without an incident/,
    });
    await supervisor.walksTo(list, 'Edith Marlow');
    await supervisor.presses('Enter');
    await supervisor.focused(supervisor.page.getByLabel('Why you agree or not'));
    await supervisor.types('Somebody forces a door: ring back.');
    await fitsAcross(supervisor.page, 'the list of what was finished against the proposal');
    await supervisor.presses('Alt+N');
    await supervisor.sees(supervisor.page.getByText(/did not agree:/));
  });

  await step('the handler reads it at the desk, rings back, and it is off the list', async () => {
    await handler.sees(handler.page.getByText(/does not agree that this needed no incident/));
    await handler.tabsTo(handler.page.getByRole('link', { name: /Edith Marlow/ }));
    await handler.presses('Enter');
    await handler.sees(handler.page.getByRole('button', { name: /Rung back/ }));
    await handler.presses('Alt+W');
    await handler.focused(dialog.getByLabel('How did it go?'));
    await handler.types('Reached');
    await handler.presses('Control+Enter');
    await supervisor.seesNo(supervisor.page.getByRole('row').filter({ hasText: 'Edith Marlow' }));
  });
});
