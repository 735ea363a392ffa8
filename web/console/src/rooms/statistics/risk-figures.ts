import { labelOf } from '../../api/policy';
import type {
  AssessmentFigures,
  Pack,
  ReferralFigures,
  ResolutionFigures,
  UpdateFigures,
  VulnerabilityFigures,
} from '../../api/records';
import { roughly } from '../../ui/clock';
import { type Figure, percentText } from './figures';

interface Part {
  count: number;
  of: number;
  percent?: number | null;
}

/** A share with its numerator, denominator and definition. A percentage that the server gave goes before our own. */
function share(name: string, { count, of, percent }: Part, what: string, note?: string): Figure {
  const known = percent ?? (of === 0 ? null : (100 * count) / of);
  return { name, value: percentText(known), percent: known, of: `${count} of ${of} ${what}`, note };
}

function plain(name: string, value: string | null, of: string, note?: string): Figure {
  return { name, value: value ?? 'None to count', percent: null, of, note };
}

function spanOf(minutes: number | null): string | null {
  if (minutes === null) return null;
  return minutes < 1 ? 'under 1 min' : roughly(minutes * 60_000);
}

/** How many contacts ended with a look at the risk, why others did not, and how people judged against the rules. */
export function assessmentFigures(f: AssessmentFigures, reasons: Pack['deferralReasons']): Figure[] {
  const all = f.contacts[0];
  if (!all) return [];
  const ended = 'contacts that somebody answered and that ended';
  const judged = 'assessments for which the rules proposed a risk';
  const why = f.reasons.map((r) => `${labelOf(reasons, r.reason)}: ${r.share.count}`).join('. ');
  return [
    share('Risk assessed', all.assessed, ended),
    share('Left out, with a reason', all.deferred, ended, why),
    share('Neither', all.neither, ended, `Of these, ${all.unfinished} are still being worked on.`),
    share('Judged as proposed', f.judged.same, judged),
    share('Judged graver than proposed', f.judged.graver, judged),
    share('Judged calmer than proposed', f.judged.calmer, judged),
    ...f.advice.map(({ kind, given, notGiven }) =>
      share(
        `Advice given: ${adviceKinds[kind] ?? kind}`,
        given,
        'lines of advice for the caller',
        `${notGiven.count} could not be given. Of the rest nobody said.`,
      ),
    ),
  ];
}

const adviceKinds: Record<string, string> = {
  safeguarding: 'keeping people safe',
  scene: 'keeping evidence',
  prevention: 'keeping it from happening again',
};

/** How the resolution desk's work was, all types together. */
export function resolutionFigures({ all }: ResolutionFigures): Figure[] {
  const part = (s: { count: number; denominator: number; percent: number | null }): Part => ({
    ...s,
    of: s.denominator,
  });
  return [
    share('Resolved without deployment', part(all.resolved), 'incidents that were resolved or closed'),
    plain(
      'Median time to resolve',
      spanOf(all.medianMinutes),
      `${all.resolved.count} resolutions`,
      'From the report to the resolution.',
    ),
    share(
      'Call-backs in time',
      part(all.callBacksInTime),
      'promised for a time in the period',
      'Not made although the time has passed counts as late; cancelled in good time counts nowhere.',
    ),
    share('The caller agreed', part(all.agreed), 'resolutions', 'Not having asked counts against it.'),
    share('Looked at by a supervisor', part(all.checked), 'resolutions that were drawn'),
    share('Found good', part(all.good), 'resolutions looked at'),
  ];
}

type Timed = VulnerabilityFigures['taken'];

/** How long the desk took from the asking, where it did, and where it did not. */
function timed(label: string, t: Timed, not: string): Figure {
  const nine = spanOf(t.ninetyMinutes);
  return plain(
    label,
    spanOf(t.medianMinutes),
    [`${t.count} cases`, nine && `nine of ten within ${nine}`].filter(Boolean).join('; '),
    `Median. ${t.without} ${not}.`,
  );
}

/** What the vulnerability desk contributed. */
export function vulnerabilityFigures(f: VulnerabilityFigures): Figure[] {
  const { firstAction, advice, sampled } = f;
  const nine = spanOf(firstAction.ninetyMinutes);
  return [
    plain('Cases', String(f.cases), `${f.open} of them not ended yet`),
    plain(
      'Median time to first action',
      spanOf(firstAction.medianMinutes),
      [`${firstAction.contacts} contacts with an action`, nine && `nine of ten within ${nine}`]
        .filter(Boolean)
        .join('; '),
      `From the beginning of the contact. Somebody vulnerable and no action: ${firstAction.without}.`,
    ),
    plain(
      'First action by the desk',
      spanOf(firstAction.desk.medianMinutes),
      `${firstAction.desk.count} of ${firstAction.contacts} contacts with an action`,
      `Median. By others first: ${firstAction.others.count}, median ${spanOf(firstAction.others.medianMinutes) ?? 'none'}.`,
    ),
    timed('Asked to taken', f.taken, 'not taken yet'),
    timed('Asked to first advice or action', f.helped, 'with neither yet, or never'),
    share(
      'Advice used',
      { count: advice.used, of: advice.given },
      'pieces of advice given',
      `${advice.notUsed} not used, ${advice.unanswered} not answered.`,
    ),
    share(
      'Missed by everybody else',
      { count: sampled.found, of: sampled.looked },
      'contacts drawn at random in which nobody had seen a vulnerability',
      `${sampled.waits} more wait. ${sampled.beyond} found in other cases.`,
    ),
  ];
}

/** How partners answered. */
export function referralFigures({ total }: ReferralFigures): Figure[] {
  return [
    plain('Referrals made', String(total.made), `${total.sent} sent, ${total.open} not over`),
    share(
      'Acknowledged in time',
      { count: total.inTime, of: total.sent },
      'sent',
      `In time: before a reminder fell due. ${total.acknowledged} acknowledged in all, ${total.declined} declined.`,
    ),
    plain(
      'Median time to acknowledge',
      spanOf(total.medianMinutes),
      `${total.acknowledged} acknowledged`,
      'From the first sending.',
    ),
  ];
}

/** How promises to victims were kept. */
export function updateFigures({ all, overdueNow, owedNow }: UpdateFigures): Figure[] {
  return [
    share(
      'Victims told in time',
      { count: all.inTime, of: all.denominator, percent: all.percent },
      'promised updates that were given or whose day has passed',
      `${all.late} late, ${all.overdue} not given. Not counted: ${all.running} not yet due, ${all.cancelled} cancelled in good time.`,
    ),
    plain('Overdue now', String(overdueNow), 'whenever they were promised'),
    plain('Promised nothing yet', String(owedNow), 'crimes now'),
  ];
}
