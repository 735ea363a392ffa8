import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Fetching, standing } from '../../ui/Fetching';
import { ReferralLine } from './ReferralLine';
import classes from './ReferralList.module.css';
import { referralsAbout } from './referrals';

interface Props {
  person: string;
  /** What the audit keeps of why it is read; needed for a protected record. */
  reason: string;
  heading: string;
  /** Shown where there is none. */
  none: string;
}

/** To which partners a person was referred, whoever reported it, and how each referral stands. */
export function PersonReferrals({ person, reason, heading, none }: Props) {
  const asked = useQuery(referralsAbout(person, reason));
  const data = standing(asked);
  if (!data) return <Fetching asked={asked} what="What was referred" quiet />;
  if (data.length === 0) return <p className="soft">{none}</p>;
  return (
    <section>
      <h3 className={classes.heading}>{heading}</h3>
      <ul>
        {data.map((r) => (
          <li key={r.id} className={classes.referral}>
            <ReferralLine referral={r} about={false} />
            {r.incident ? (
              <Link to="/incident/$id" params={{ id: r.incident }}>
                The incident
              </Link>
            ) : (
              r.contact && (
                <Link to="/contacts" search={{ id: r.contact }}>
                  The contact
                </Link>
              )
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
