import type { OpeningHours } from '../../api/records';

const week = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const names = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** When somebody is there, one line for each entry: "Monday to Friday, 09:00 to 17:00, not on bank holidays". */
export function hoursWords(hours: OpeningHours[]): string[] {
  if (hours.length === 0) return ['Always'];
  return hours.map((h) =>
    [daysWords(h.days), timesWords(h), h.holidays ? '' : 'not on bank holidays'].filter(Boolean).join(', '),
  );
}

function daysWords(days: string[]): string {
  const places = days.map((day) => week.indexOf(day)).sort((a, b) => a - b);
  if (places.length === 7) return 'Every day';
  const runs: [number, number][] = [];
  for (const place of places) {
    const last = runs.at(-1);
    if (last && last[1] === place - 1) last[1] = place;
    else runs.push([place, place]);
  }
  return runs.map(runWords).join(', ');
}

function runWords([from, to]: [number, number]): string {
  const [first, last] = [names[from] ?? '', names[to] ?? ''];
  if (from === to) return first;
  return to === from + 1 ? `${first} and ${last}` : `${first} to ${last}`;
}

// A time before the one at which it begins is on the next day, and 24:00 is the end of the day.
function timesWords({ from, to }: OpeningHours): string {
  if (from === '00:00' && to === '24:00') return 'all day';
  const end = to === '24:00' ? 'midnight' : to;
  return `${from} to ${end}${to <= from ? ' the next day' : ''}`;
}
