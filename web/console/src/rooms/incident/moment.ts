const parts = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  dateStyle: 'short',
  timeStyle: 'short',
  hourCycle: 'h23',
});

/** A moment as a date-and-time field shows it (2026-11-22T14:00), in the control room's own time whatever the computer's is. */
export function shownMoment(at: number): string {
  return parts.format(at).replace(', ', 'T');
}

/** The moment that a date-and-time field names, or null where it is empty or no such time. In the hour that happens twice
    in October the first is meant. */
export function momentOf(shown: string): string | null {
  // Some browsers read years into scraps like ":00Z".
  const asUtc = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(shown) ? Date.parse(`${shown}:00Z`) : Number.NaN;
  if (Number.isNaN(asUtc)) return null;
  const summer = asUtc - 3_600_000;
  return new Date(shownMoment(summer) === shown ? summer : asUtc).toISOString();
}
