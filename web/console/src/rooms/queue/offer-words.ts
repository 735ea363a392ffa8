import type { Known } from '../../api/records';

/** What must be known before the call is answered, the gravest first: who is owed a call, what may mislead about the
    number, which dangers stand on the people who use it. */
export function offerWarnings(known: Pick<Known, 'callBacksOwed' | 'warnings' | 'flags'>): string[] {
  const { callBacksOwed: owed, warnings, flags } = known;
  const danger = flags.filter((f) => f.tone === 'danger').map((f) => f.label);
  return [
    ...(danger.length > 0 ? [`Warnings on people of this number: ${danger.join(', ')}.`] : []),
    ...(owed > 0 ? [owed === 1 ? 'A call back is owed.' : `${owed} calls back are owed.`] : []),
    ...warnings.slice(0, 1),
  ];
}
