import { serverNow } from '../../api/time';
import type { Resolving } from './decide';
import { momentOf } from './moment';

/** What goes with an outcome, as it is typed. Number and safe way are null until somebody changes what is known. */
export interface OutcomeGiven {
  callBack: string;
  callBackNumber: string | null;
  callBackSafeWay: string | null;
  advice: string;
  adviceWay: NonNullable<Resolving['adviceWay']>;
  adviceTo: string;
  enquiries: string;
  enquiriesDays: string;
}

export const nothingGiven: OutcomeGiven = {
  callBack: '',
  callBackNumber: null,
  callBackSafeWay: null,
  advice: '',
  adviceWay: '',
  adviceTo: '',
  enquiries: '',
  enquiriesDays: '2',
};

/** Where and how somebody can be rung, as far as the record knows. */
export interface Reach {
  number: string;
  safeWay: string;
}

/** What is sent with an outcome: only what belongs to it, so that what was typed under another is not promised. */
export function promisedWith(outcome: string, given: OutcomeGiven, known: Reach): Partial<Resolving> {
  const callBackBy = momentOf(given.callBack);
  const ring = {
    ...(callBackBy && { callBackBy }),
    callBackNumber: given.callBackNumber ?? known.number,
    callBackSafeWay: given.callBackSafeWay ?? known.safeWay,
  };
  const { advice, adviceWay, adviceTo, enquiries, enquiriesDays } = given;
  return {
    ...((outcome === 'call-back' || callBackBy) && ring),
    ...(outcome === 'written-advice' && { advice, adviceWay, adviceTo }),
    ...(outcome === 'desk-investigation' && {
      enquiries,
      enquiriesBy: new Date(serverNow() + Number(enquiriesDays) * 86_400_000).toISOString(),
    }),
  };
}
