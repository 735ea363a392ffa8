import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { api, body } from '../../api/client';
import { asProblem } from '../../api/problem';
import type { PartnerReferral } from '../../api/records';
import { when } from '../../ui/clock';
import { Lamp } from '../../ui/Lamp';
import { Loading } from '../../ui/Loading';
import { ProblemNote } from '../../ui/ProblemNote';
import { useTitle } from '../../ui/title';
import { PartnerAnswer } from './PartnerAnswer';
import classes from './PartnerPage.module.css';

/** What a partner sees by the link in the e-mail: which referral it is, and two answers. Nothing about anybody. */
export function PartnerPage() {
  useTitle('Referral');
  const { token } = useParams({ from: '/partner/$token' });
  const { data, error } = useQuery({
    queryKey: ['partner', token],
    queryFn: () => body(api.GET('/api/partner/{token}', { params: { path: { token } } })),
  });
  return (
    <main className={classes.page}>
      <div className={classes.card}>
        <p className={classes.brand}>
          <Lamp />
          <strong>Bluelamp</strong>
          {data && <span className="soft">{data.force}</span>}
        </p>
        <h1>{data ? `Referral ${data.reference}` : 'Referral'}</h1>
        {!data && !error && <Loading what="The referral" />}
        {!data && error && <ProblemNote problem={asProblem(error)} />}
        {data && <Asked referral={data} token={token} />}
      </div>
    </main>
  );
}

// The form that had the focus is gone once it was answered.
const toThanks = (thanks: HTMLDivElement | null) => thanks?.focus();

function Asked({ referral, token }: { referral: PartnerReferral; token: string }) {
  if (referral.state !== 'unanswered') {
    return (
      <div role="status" tabIndex={-1} ref={toThanks} className={classes.thanks}>
        <p>
          <strong>
            {referral.state === 'acknowledged'
              ? '✓ Thank you. The control room knows that you have it.'
              : 'Thank you. The control room knows that you cannot take it, and looks for another way.'}
          </strong>
        </p>
        <p>You can close this page. If anything changes, ring the control room and name the reference.</p>
      </div>
    );
  }
  return (
    <>
      <p>
        {referral.force} asks {referral.partner} for help.
        {referral.sentAt && ` The referral was sent to you at ${when(referral.sentAt)}.`} What it is about
        stands in the e-mail, not on this page.
      </p>
      <PartnerAnswer token={token} />
    </>
  );
}
