import type { Performance, ServiceFigures } from '../../api/records';
import { roughly } from '../../ui/clock';

/** One published figure, with everything that is needed to check it. */
export interface Figure {
  name: string;
  value: string;
  /** Share from 0 to 100, for the bar; null draws none. */
  percent: number | null;
  /** How it came about, in words: numerator of denominator. */
  of: string;
  note?: string;
}

/** 92.4 % or, when there was nothing to count, a word: a share of nothing is not nought. */
export function percentText(percent: number | null): string {
  return percent === null ? 'None to count' : `${percent.toFixed(1)} %`;
}

function duration(ms: number | null): string {
  if (ms === null) return 'None to count';
  if (ms < 60_000) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  return ms < 3_600_000 ? `${Math.floor(seconds / 60)} min ${seconds % 60} s` : roughly(ms);
}

/** The figures of one service in the order in which they are looked for. */
export function figuresOf(s: ServiceFigures): Figure[] {
  const { answeredWithin: within, abandonment } = s;
  return [
    {
      name: `Answered within ${within.seconds} s`,
      value: percentText(within.percent),
      percent: within.percent,
      of: `${within.count} of ${within.denominator} answered`,
      note: targetText(s),
    },
    {
      name: `Waited over ${roughly(s.over.seconds * 1000)}`,
      value: String(s.over.count),
      percent: null,
      of: `of ${s.answered} answered`,
    },
    {
      name: 'Mean time to answer',
      value: duration(s.meanAnswerMs),
      percent: null,
      of: `median ${duration(s.medianAnswerMs)}, longest ${duration(s.longestMs)}`,
    },
    {
      name: 'Abandoned',
      value: percentText(abandonment.percent),
      percent: abandonment.percent,
      of: `${abandonment.numerator} of ${abandonment.denominator}`,
      note: [abandonment.definition, abandonment.exclusions && `Not counted: ${abandonment.exclusions}`]
        .filter(Boolean)
        .join(' '),
    },
    {
      name: 'Abandoned, the other way of counting',
      value: percentText(abandonment.other.percent),
      percent: abandonment.other.percent,
      of: `${abandonment.other.numerator} of ${abandonment.other.denominator}`,
      note: abandonment.other.definition,
    },
    {
      name: 'Offered',
      value: String(s.offered),
      percent: null,
      of: `${s.answered} answered, ${s.abandoned} abandoned, ${s.shortAbandoned} gone very soon, ${s.interrupted} interrupted, ${s.waiting} waiting`,
    },
  ];
}

function targetText({ target }: ServiceFigures): string {
  const aim = `Target: ${target.percent} % within ${target.seconds} s.`;
  if (target.met === null) return aim;
  return `${aim} ${target.met ? 'Met.' : 'Not met.'}`;
}

/** Share of contacts that ended with an assessment or a recorded reason. */
export function assessedFigure(c: Performance['contacts']): Figure {
  const percent = c.total === 0 ? null : (100 * c.assessed) / c.total;
  return {
    name: 'Risk assessed',
    value: percentText(percent),
    percent,
    of: `${c.assessed} of ${c.total} contacts; ${c.deferred} left for later with a reason, ${c.unassessed} without`,
  };
}
