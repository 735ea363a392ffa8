// How one looks at the risk of an incident again, asks a second person on the strength of it, and closes.
import { chooses, giveWhatIsMissing } from './handling.mjs';

/** Looks again at an incident whose screen is open: key says for what, look is what differs from the look before. */
export async function looksAgain(person, key, look) {
  await person.presses(key);
  await person.sees('Has the victim been spoken to?');
  for (const [field, said] of Object.entries(look.differs ?? {})) await corrects(person, field, said);
  await giveWhatIsMissing(person, look);
}

/** Hands the look in; the record stands beside the log again. */
export async function handsIn(person) {
  await person.presses('Control+S');
  await person.seesNo('Has the victim been spoken to?');
}

/** Replaces what the look before says: a letter or digit is a choice, and leads on to what was said. */
async function corrects(person, field, said) {
  const input = person.page.locator(`#input-${field}`).locator('input:checked');
  await person.tabsTo(input);
  const [first, then] = [said].flat();
  await person.presses(first);
  if (then) await person.writes(then);
}

/** Fills in the dialog that closes an incident, with a crime recorded, and hands it in. */
export async function closesAsCrime(person, { type, label, note, reference }) {
  await person.isOffered('Alt+X');
  await person.presses('Alt+X');
  const dialog = person.page.getByRole('dialog');
  await person.focused(dialog.getByLabel('Result'));
  await person.types('Crime rec');
  await person.tabsTo(dialog.getByLabel('Closing type'));
  await person.writes(type);
  await person.sees(person.page.getByRole('option', { name: label }));
  await person.presses('ArrowDown');
  await person.sees(person.page.locator('[role="option"][data-combobox-selected]', { hasText: label }));
  await person.presses('Enter');
  await chooses(person, dialog.getByRole('radiogroup', { name: 'Is a crime recorded?' }), 'c');
  await person.tabsTo(dialog.getByLabel("The crime's reference"));
  await person.writes(reference);
  await person.tabsTo(dialog.getByLabel('Note'));
  await person.writes(note);
  await person.presses('Control+Enter');
}
