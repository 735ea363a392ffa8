import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Do } from '../../ui/Do';
import { useCommands } from '../../ui/keys/use-commands';
import { ReferralDialog } from './ReferralDialog';
import { ReferralLine } from './ReferralLine';
import classes from './ReferralList.module.css';
import { type From, referralsOf } from './referrals';

interface Props {
  from: From;
  /** What it stands in: the record of a contact or of an incident. */
  group: 'Contact' | 'Incident';
}

/** To whom somebody was referred from here, how it stands and for how long; and a way to refer them. */
export function ReferralList({ from, group }: Props) {
  const { data } = useQuery(referralsOf(from));
  const [making, setMaking] = useState(false);
  const refer = {
    ...{ id: 'refer', label: 'Refer to a partner', group, keys: 'Alt+F' },
    run: () => setMaking(true),
  };
  useCommands([refer]);
  const referrals = data ?? [];
  return (
    <section aria-label="Referrals" className={classes.referrals}>
      <div className={classes.head}>
        <h2>Referrals</h2>
        <Do command={refer} variant="default" size="compact-sm" />
      </div>
      <ul>
        {referrals.map((r) => (
          <li key={r.id} className={classes.referral}>
            <ReferralLine referral={r} />
          </li>
        ))}
      </ul>
      <ReferralDialog from={from} opened={making} close={() => setMaking(false)} />
    </section>
  );
}
