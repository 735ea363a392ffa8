// The pictures of how risk is judged and looked at again: a call in hand, and what the rest of the invented day left.
import { chooses, chooseType, giveWhatIsMissing, writeAt } from './handling.mjs';
import { answers } from './recognising.mjs';
import { row } from './risk-stories.mjs';

/** Takes them of a house whose force is at work; picture keeps one of a person's screen. */
export async function takeRiskPictures(house, picture) {
  const wide = { viewport: { width: 1600, height: 900 } };
  await proposes(await house.signIn('handler', wide), await house.caller(), picture);
  await looksAgain(await house.signIn('supervisor', wide), picture);
  await advises(await house.signIn('vulnerability', wide), picture);
  await edits(await house.signIn('administrator', wide), picture);
}

async function proposes(hannah, caller, picture) {
  await hannah.presses('F8');
  await hannah.sees('Telephone connected');
  await caller.rings('Leanne');
  await answers(hannah);
  await writeAt(hannah, 'Alt+C', row.caller);
  await writeAt(hannah, 'Alt+P', row.place);
  await hannah.presses('Alt+D');
  const dialog = hannah.page.getByRole('dialog');
  await hannah.focused(dialog.getByLabel('Who', { exact: true }));
  await hannah.types('Maisie, her daughter, 6');
  await chooses(hannah, dialog.getByRole('radiogroup', { name: 'Who they are in this' }), 'k');
  await hannah.tabsTo(dialog.getByLabel(/^A child or young person/));
  await hannah.presses('Space');
  await hannah.tabsTo(dialog.getByLabel('How it makes what is happening worse'));
  await hannah.types('She hides under the bed when he shouts and would not run.');
  await hannah.presses('Control+Enter');
  await hannah.seesNo(dialog);
  await picture(hannah, 'vulnerable-child');
  await chooseType(hannah, row.type, 'Domestic abuse');
  await giveWhatIsMissing(hannah, row);
  await hannah.presses('Control+S');
  await hannah.sees('Assessment saved');
  await hannah.presses('Alt+J');
  await hannah.types(row.justification);
  await hannah.seesNo('Saving…');
  await picture(hannah, 'proposal');
}

async function looksAgain(sam, picture) {
  await sam.presses('g', 'r');
  const late = sam.page.getByRole('grid', { name: 'Late and due' });
  await sam.tabsTo(late.locator('tr[tabindex="0"]'));
  await sam.presses('Home');
  await picture(sam, 'reviews');
  await sam.presses('Alt+2');
  const waiting = sam.page.getByRole('grid', { name: 'Waits for a second person' });
  await sam.tabsTo(waiting.locator('tr[tabindex="0"]'));
  await sam.presses('Home', 'Enter');
  await sam.sees(sam.page.getByRole('region', { name: 'Second person' }).getByRole('table'));
  await picture(sam, 'second-person');
}

async function advises(nasreen, picture) {
  await nasreen.presses('g', 'k');
  const queue = nasreen.page.getByRole('grid', { name: 'Vulnerability desk' });
  await nasreen.tabsTo(queue.locator('tr[tabindex="0"]'));
  await nasreen.presses('Home');
  await nasreen.sees('Last look at the risk');
  await picture(nasreen, 'vulnerability-desk');
}

async function edits(alex, picture) {
  await alex.presses('g', 'y');
  await alex.isOffered('Alt+Q');
  const lines = alex.page.getByRole('grid', { name: 'Questions and advice' });
  await alex.presses('Alt+L');
  await alex.tabsTo(lines.locator('tr[tabindex="0"]'));
  await alex.presses('Home', 'ArrowDown', 'ArrowDown');
  await alex.sees('As in force.');
  await picture(alex, 'policy');
}
