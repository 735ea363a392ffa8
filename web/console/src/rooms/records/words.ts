import type { AuditEntry } from '../../api/records';
import { calendarDay, timeOfDay } from '../../ui/clock';

// Operations of the API as a person would say what was done.
const done: Record<string, string> = {
  'get-contact': 'Read',
  'list-contacts': 'Read the list',
  'get-known': 'Read what is known of the number',
  'get-desk': 'Was offered',
  'follow-desk': 'Was offered',
  'log-contact': 'Logged by hand',
  'answer-contact': 'Answered',
  'hold-contact': 'Put on hold',
  'resume-contact': 'Took off hold',
  'hang-up-contact': 'Hung up',
  'finish-contact': 'Finished',
  'write-notes': 'Wrote notes',
  'name-caller': 'Named the caller',
  'give-place': 'Gave the place',
  'choose-type': 'Chose the type',
  'get-recording': 'Listened',
  'list-assessments': 'Read',
  'assess-contact': 'Assessed',
  'list-incidents': 'Read the list',
  'get-incident': 'Read',
  'open-incident': 'Opened',
  'grade-incident': 'Graded',
  'add-line': 'Added a line',
  'resolve-incident': 'Resolved',
  'close-incident': 'Closed',
  'list-audit': 'Read',
  'look-up-people': 'Looked somebody up',
  'get-picture': 'Read what is behind a contact',
  'get-person': 'Read',
  'export-person': 'Exported',
  'export-person-csv': 'Exported',
  'erase-person': 'Erased',
  'get-erasure-reach': 'Read what an erasure takes',
  'list-flags-due': 'Read the flags to look at again',
  'review-flag': 'Kept a flag',
  'end-flag': 'Took a flag off',
  'sign-in': 'Signed in',
  'sign-in-refused': 'Was refused at sign-in',
  'sign-out': 'Signed out',
};

const kinds: Record<string, string> = {
  person: 'Person',
  number: 'Telephone number',
  contact: 'Contact',
  incident: 'Incident',
  assessment: 'Risk assessment',
  recording: 'Recording',
  audit: 'Audit',
  session: 'Session',
};

/** What was done, in words; an operation without any is said as its name. */
export function didWhat({ operation }: AuditEntry): string {
  if (done[operation]) return done[operation];
  const words = operation.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

// How a list was asked for, as far as it says anything.
const askedFor: Record<string, (value: string) => string> = {
  state: (v) => v,
  service: (v) => v,
  'by-number': (v) => (v === 'true' ? 'by number' : ''),
  from: (v) => `from ${moment(v)}`,
  to: (v) => `until ${moment(v)}`,
  record: (v) => `of ${v}`,
  staff: (v) => `by ${v}`,
  limit: (v) => `the newest ${v}`,
};

// A day is written as one; a time in that of the control room.
function moment(asked: string): string {
  const at = Date.parse(asked);
  return asked.includes('T') && !Number.isNaN(at) ? `${calendarDay(at)} ${timeOfDay(at).slice(0, 5)}` : asked;
}

/** The record's id, or in words how a list was asked for: "open, the newest 200"; and how many people the answer named. */
export function aboutOf({ record }: AuditEntry): string {
  const [asked = '', shown = ''] = record.split('; shown: ');
  const named = shown.split(' ').filter((id) => id !== '' && !id.startsWith('number:')).length;
  const people = named > 0 ? `${named} ${named === 1 ? 'person' : 'people'} named` : '';
  const number = record.includes('number:') ? 'a number was asked for' : '';
  return [questionOf(asked), number, people].filter(Boolean).join('; ');
}

function questionOf(question: string): string {
  const record = question.replace(/ number:\S+/, '');
  const [first, ...rest] = record.split(' ');
  if (first !== 'list' && first !== 'entries') return record;
  const said = rest.map((part) => {
    const [name = '', value = ''] = part.split('=');
    return value === '' ? '' : (askedFor[name]?.(value) ?? part);
  });
  return said.filter(Boolean).join(', ') || 'all';
}

export function kindOf({ what }: AuditEntry): string {
  return kinds[what] ?? what;
}
