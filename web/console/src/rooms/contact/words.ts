import type { Policy } from '../../api/policy';
import type { Contact, Relation } from '../../api/records';

/** How a contact stands, where there is room for a sentence. */
export const stateWords: Record<Contact['state'], string> = {
  waiting: 'Waiting',
  offered: 'Offered',
  talking: 'Talking',
  held: 'On hold',
  'wrap-up': 'Call over, wrapping up',
  finished: 'Finished',
  abandoned: 'Caller gone before an answer',
  interrupted: 'Call interrupted',
};

/** The same in a column. */
export const shortStates: Record<Contact['state'], string> = {
  waiting: 'Waiting',
  offered: 'Offered',
  talking: 'Talking',
  held: 'On hold',
  'wrap-up': 'Wrapping up',
  finished: 'Finished',
  abandoned: 'Abandoned',
  interrupted: 'Interrupted',
};

/** What the caller has to do with what happened. */
export const relationWords: Record<Relation, string> = {
  '': 'Not known yet',
  victim: 'Victim',
  witness: 'Witness',
  'third-party': 'Third party',
  suspect: 'Suspect',
  professional: 'Professional',
  other: 'Other',
};

/** Which line or desk it came by: 999 and 101 are what people say. */
export function shortService(service: string, policy: Policy): string {
  return /^\d+$/.test(service) ? service : policy.serviceLabel(service);
}
