import type { ReferralSummary } from '../../api/records';
import { when } from '../../ui/clock';
import classes from './ReferralList.module.css';
import { stateMarks, stateWords } from './referrals';

/** One referral in a list: to whom, about whom, how it stands and since when. */
export function ReferralLine({ referral: r, about = true }: { referral: ReferralSummary; about?: boolean }) {
  const mark = r.untold ? '!' : stateMarks[r.state];
  return (
    <>
      <strong>{r.partnerLabel}</strong>
      {about && (r.about || r.hidden) && (
        <span>{r.hidden ? 'about somebody restricted' : `about ${r.about}`}</span>
      )}
      <span data-state={r.untold ? 'failing' : r.state} className={classes.state}>
        {mark && <span aria-hidden="true">{mark} </span>}
        {stateWords(r)}
      </span>
      {r.state === 'waiting-to-open' && <span>goes out {when(r.opens)}</span>}
      {r.trouble && <span>next try {when(r.trouble.again)}</span>}
      {r.climbed && <span>with the supervisor</span>}
      <span className="soft tabular">
        {r.reference}, {r.madeBy.name}, {when(r.madeAt)}
      </span>
    </>
  );
}
