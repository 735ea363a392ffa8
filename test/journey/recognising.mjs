// How a handler finds out who rings from a telephone that nobody knows: by keys alone, from what is caught by ear.

/** From Ofcom's numbers for drama, and in nobody's history. */
export const borrowed = '07700 900957';

/** What is caught of "Leanne Cooper, twenty-nine, of 7 Church Lane". */
export const byEar = { name: 'lianne, cooper or couper', age: 'thirty-ish', address: 'church' };

const home = /^7 Church Lane Cold Hallow/;

/** Answers the call that is offered. */
export async function answers(handler) {
  await handler.sees(handler.page.getByRole('region', { name: 'Call offered' }));
  await handler.presses('F2');
  await handler.sees(/^Talking/);
}

/** The cards of the people who it may be, the likeliest first. */
export function cards(handler) {
  return handler.page.getByRole('list', { name: 'People who it may be' }).locator('> li');
}

/** Chooses where it happens from the gazetteer, by arrow and Enter. */
export async function choosesHome(handler) {
  await handler.presses('Alt+P');
  await handler.writes('7 church lane cold hal');
  const places = handler.page.getByRole('listbox', { name: 'Place: places' });
  await handler.sees(places.getByRole('option', { name: home }));
  await handler.presses('ArrowDown');
  await handler.sees(places.getByRole('option', { name: home, selected: true }));
  await handler.presses('Enter');
  await handler.sees(/Beat Cold Hallow · Northshire Police/);
}

/** Goes to the incident that came of the contact in hand: to a look at its risk, and from there back to its record. */
export async function goesToIncident(handler) {
  await handler.presses('F7');
  await handler.sees('Has the victim been spoken to?');
  await handler.presses('Escape');
  await handler.sees(handler.page.getByRole('heading', { name: 'Domestic abuse', level: 1 }));
  await handler.seesNo('Has the victim been spoken to?');
}

/** Looks Leanne Cooper up without a call and opens her record with a reason. */
export async function opensRecord(person, reason) {
  await person.presses('g', 'e');
  await person.isOffered('F3');
  await person.tabsTo(person.page.getByLabel('Why you look'));
  await person.types(reason);
  await person.presses('F3');
  await person.types('cooper leanne');
  await person.sees(person.page.getByRole('button', { name: /Alt\+1[\s\S]*Leanne Cooper/ }));
  await person.presses('Alt+1');
  await person.sees(person.page.getByRole('list', { name: 'What agrees and what differs' }));
  await person.presses('Alt+O');
  await person.sees(person.page.getByRole('heading', { name: 'Leanne Cooper', level: 1 }));
}
