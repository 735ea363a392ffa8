import type { Import } from './imports';

export const kinds: { value: Import['kind']; label: string }[] = [
  { value: 'people', label: 'People' },
  { value: 'contacts', label: 'Contacts' },
  { value: 'incidents', label: 'Incidents' },
  { value: 'flags', label: 'Flags' },
];

export const kindLabel = (kind: Import['kind']) => kinds.find((k) => k.value === kind)?.label ?? kind;

/** How far an import has come, as a word in a table. */
export function standing(i: Import): string {
  if (i.work === 'checking') return 'Being checked';
  switch (i.phase) {
    case 'running':
      return i.work === '' ? 'Stopped' : 'Coming in';
    case 'paused':
      return 'Paused';
    case 'finished':
      return 'In';
    case 'undoing':
      return 'Being undone';
    case 'undone':
      return 'Undone';
  }
  if (i.fileGone) return 'Discarded';
  return i.ready ? 'Checked' : 'To be checked';
}

const number = new Intl.NumberFormat('en-GB');

export const count = (n: number) => number.format(n);

const units = ['bytes', 'KB', 'MB', 'GB', 'TB'];

/** A size as people say it: 1.2 MB. */
export function size(bytes: number): string {
  let at = 0;
  let n = bytes;
  while (n >= 1000 && at < units.length - 1) {
    n /= 1000;
    at += 1;
  }
  return `${at === 0 ? n : n.toFixed(1)} ${units[at]}`;
}

/** How long it will take, roughly: nobody needs the second. */
export function left(seconds: number): string {
  if (seconds <= 0) return '';
  if (seconds < 90) return `, about ${Math.max(Math.round(seconds / 10) * 10, 10)} seconds left`;
  if (seconds < 5400) return `, about ${Math.round(seconds / 60)} minutes left`;
  return `, about ${(seconds / 3600).toFixed(1)} hours left`;
}

/** What is said aloud: a new sentence at every tenth of the way and not at every row. */
export function aloud(i: Import): string {
  const { rows, of } = i.progress;
  if (i.work === '') return standing(i);
  if (of === 0) return standing(i);
  return `${standing(i)}, ${Math.floor((rows / of) * 10) * 10} per cent`;
}
