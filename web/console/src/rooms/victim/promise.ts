import type { Policy } from '../../api/policy';
import { calendarDay } from '../../ui/clock';

type Terms = Policy['pack']['updates'];
type Reason = NonNullable<Terms['enhanced']>[number];

/** What is known of a victim that may give them enhanced rights. */
export interface Signs {
  /** Codes of recorded vulnerabilities. */
  factors: readonly { code: string; label: string }[];
  type: { code: string; label: string };
  patterns: readonly { code: string; label: string }[];
}

/** The enhanced rights that the signs point to, and which sign it was; a person decides. */
export function suggested(
  reasons: readonly Reason[],
  signs: Signs,
): { code: string; because: string } | undefined {
  for (const reason of reasons) {
    const sign =
      signs.factors.find((f) => reason.factors?.includes(f.code)) ??
      signs.patterns.find((p) => reason.patterns?.includes(p.code)) ??
      (reason.types?.includes(signs.type.code) ? signs.type : undefined);
    if (sign) return { code: reason.code, because: sign.label };
  }
  return undefined;
}

const dayMs = 24 * 3_600_000;

/** The working day (2026-12-18) that is so many after a moment: no weekend and no bank holiday. The server has the last
    word; this is shown before it is promised. */
export function workingDay(from: number, days: number, holidays: Terms['holidays']): string {
  const free = new Set((holidays ?? []).map((h) => h.on));
  let noon = Date.parse(`${calendarDay(from)}T12:00:00Z`);
  for (let counted = 0; counted < days; ) {
    noon += dayMs;
    const weekday = new Date(noon).getUTCDay();
    if (weekday !== 0 && weekday !== 6 && !free.has(calendarDay(noon))) counted++;
  }
  return calendarDay(noon);
}

const long = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
});

/** "Friday 18 December". */
export function longDay(date: string): string {
  return long.format(Date.parse(`${date}T12:00:00Z`));
}
