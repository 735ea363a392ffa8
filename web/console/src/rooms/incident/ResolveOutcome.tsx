import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Incident } from '../../api/records';
import { serverNow } from '../../api/time';
import { when } from '../../ui/clock';
import { ReferralLine } from '../referral/ReferralLine';
import { referralsOf } from '../referral/referrals';
import type { OutcomeGiven, Reach } from './outcome';
import classes from './ResolveDialog.module.css';

interface Props {
  incident: Incident;
  outcome: string;
  given: OutcomeGiven;
  set: (part: Partial<OutcomeGiven>) => void;
  known: Reach;
  error: (field: string) => string | undefined;
  /** Leads to a referral of this incident, and back. */
  refer: () => void;
}

/** What goes with the outcome, so that it is not only a label: the call, the letter, the referral, the enquiries. */
export function ResolveOutcome({ outcome, ...props }: Props) {
  return (
    <>
      {outcome === 'referral' && <Referred {...props} />}
      {outcome === 'written-advice' && <WrittenAdvice {...props} />}
      {outcome === 'desk-investigation' && <Enquiries {...props} />}
      {(outcome === 'call-back' || props.given.callBack !== '') && <CallBack {...props} />}
    </>
  );
}

type Part = Omit<Props, 'outcome'>;

function CallBack({ given, set, known, error }: Part) {
  return (
    <>
      <TextInput
        type="datetime-local"
        label="They are rung back by"
        value={given.callBack}
        error={error('callBackBy')}
        onChange={(e) => set({ callBack: e.currentTarget.value })}
      />
      <TextInput
        label="Number to ring"
        inputMode="tel"
        autoComplete="off"
        value={given.callBackNumber ?? known.number}
        error={error('callBackNumber')}
        onChange={(e) => set({ callBackNumber: e.currentTarget.value })}
      />
      <TextInput
        label="When and how it is safe to ring"
        description="Ask. Write “any time” when it always is."
        autoComplete="off"
        value={given.callBackSafeWay ?? known.safeWay}
        error={error('callBackSafeWay')}
        onChange={(e) => set({ callBackSafeWay: e.currentTarget.value })}
      />
    </>
  );
}

const ways = [
  { value: '', label: 'Choose' },
  { value: 'email', label: 'By e-mail: it is sent from here' },
  { value: 'text-message', label: 'By text message: you send it' },
  { value: 'letter', label: 'By letter: you send it' },
];

const where = { '': 'Where it goes', email: 'E-mail address', 'text-message': 'Number', letter: 'Address' };

function WrittenAdvice({ given, set, error }: Part) {
  return (
    <>
      <Textarea
        label="What they are told in writing"
        description="It is kept in these words. Say nothing that nobody else in the house may read."
        autosize
        minRows={3}
        value={given.advice}
        error={error('advice')}
        onChange={(e) => set({ advice: e.currentTarget.value })}
      />
      <NativeSelect
        label="How it is sent"
        data={ways}
        value={given.adviceWay}
        error={error('adviceWay')}
        onChange={(e) => set({ adviceWay: e.currentTarget.value as OutcomeGiven['adviceWay'] })}
      />
      <TextInput
        label={where[given.adviceWay]}
        description="Ask whether it is safe to write there."
        autoComplete="off"
        value={given.adviceTo}
        error={error('adviceTo')}
        onChange={(e) => set({ adviceTo: e.currentTarget.value })}
      />
    </>
  );
}

const days = [1, 2, 5, 7, 14, 28];

function Enquiries({ given, set, error }: Part) {
  const now = serverNow();
  return (
    <>
      <Textarea
        label="What the desk finds out, and from whom"
        description="The case stays at the resolution desk until somebody says what came of it."
        autosize
        minRows={2}
        value={given.enquiries}
        error={error('enquiries')}
        onChange={(e) => set({ enquiries: e.currentTarget.value })}
      />
      <NativeSelect
        label="When that ends"
        data={days.map((d) => ({
          value: String(d),
          label: `Within ${d === 1 ? 'a day' : `${d} days`}, by ${when(now + d * 86_400_000, now)}`,
        }))}
        value={given.enquiriesDays}
        error={error('enquiriesBy')}
        onChange={(e) => set({ enquiriesDays: e.currentTarget.value })}
      />
    </>
  );
}

const standsNot = ['declined', 'withdrawn'];

function Referred({ incident, refer }: Part) {
  const { id, contact } = incident;
  const made = useQuery(referralsOf({ incident: id })).data ?? [];
  const before =
    useQuery({ ...referralsOf({ contact: contact ?? '' }), enabled: Boolean(contact) }).data ?? [];
  const all = [...made, ...before.filter((r) => !made.some((other) => other.id === r.id))];
  const stand = all.filter((r) => !standsNot.includes(r.state) && (r.incident === null || r.incident === id));
  if (stand.length === 0) {
    return (
      <p className={classes.needed}>
        No referral of this incident stands.
        <Button size="compact-sm" variant="default" onClick={refer}>
          Refer now
        </Button>
      </p>
    );
  }
  return (
    <ul className={classes.stands} aria-label="Referred">
      {stand.map((r) => (
        <li key={r.id}>
          <ReferralLine referral={r} />
        </li>
      ))}
    </ul>
  );
}
