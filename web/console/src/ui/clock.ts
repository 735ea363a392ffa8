import { useSyncExternalStore } from 'react';
import { serverNow } from '../api/time';

const local = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});
const day = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', day: 'numeric', month: 'short' });
const dayOfWeek = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', weekday: 'short' });
const isoDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' });

type Moment = string | number | null | undefined;

function ms(moment: Moment): number | null {
  const at = typeof moment === 'string' ? Date.parse(moment) : moment;
  return at === null || at === undefined || Number.isNaN(at) ? null : at;
}

/** 14:02:11, the time of day in the control room. */
export function timeOfDay(moment: Moment): string {
  const at = ms(moment);
  return at === null ? '–' : local.format(at);
}

/** 14:02 today, 20 Nov 14:02 on another day. */
export function when(moment: Moment, now = serverNow()): string {
  const at = ms(moment);
  if (at === null) return '–';
  const time = local.format(at).slice(0, 5);
  return isoDay.format(at) === isoDay.format(now) ? time : `${day.format(at)} ${time}`;
}

/** 14:02:11 today, 20 Nov 14:02:11 on another day. */
export function exactly(moment: Moment, now = serverNow()): string {
  const at = ms(moment);
  if (at === null || isoDay.format(at) === isoDay.format(now)) return timeOfDay(moment);
  return `${day.format(at)} ${local.format(at)}`;
}

/** Fri 20 Nov: the day that a list goes back to. */
export function weekday(moment: Moment): string {
  const at = ms(moment);
  return at === null ? '–' : `${dayOfWeek.format(at)} ${day.format(at)}`;
}

/** A calendar day as 2026-11-21, in the control room's own time. */
export function calendarDay(at: number): string {
  return isoDay.format(at);
}

/** The first moment of a calendar day (2026-11-21) in the control room, and of the day after, as the server wants them. */
export function dayBounds(date: string): { from: string; to: string } {
  const next = calendarDay(Date.parse(`${date}T12:00:00Z`) + 24 * 3_600_000);
  return { from: midnight(date), to: midnight(next) };
}

function midnight(date: string): string {
  const utc = Date.parse(`${date}T00:00:00Z`);
  const hour = Number(local.format(utc).slice(0, 2)); // 1 in summer time
  return new Date(utc - hour * 3_600_000).toISOString();
}

/** 0:07, 12:40, 1:02:03: a span that counts. */
export function span(milliseconds: number): string {
  const all = Math.max(0, Math.floor(milliseconds / 1000));
  const [h, m, s] = [Math.floor(all / 3600), Math.floor(all / 60) % 60, all % 60];
  const two = (n: number) => String(n).padStart(2, '0');
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}

/** 7 s, 12 min, 3 h 5 min, 2 days: a span that a person reads once. */
export function roughly(milliseconds: number): string {
  const s = Math.max(0, Math.round(milliseconds / 1000));
  if (s < 60) return `${s} s`;
  const min = Math.floor(s / 60);
  if (min < 60) return `${min} min`;
  const h = Math.floor(min / 60);
  if (h < 48) return min % 60 ? `${h} h ${min % 60} min` : `${h} h`;
  return `${Math.floor(h / 24)} days`;
}

/** How long since a moment, ms, never below nought. */
export function since(moment: Moment, now: number): number {
  const at = ms(moment);
  return at === null ? 0 : Math.max(0, now - at);
}

/** The response clock: how much is left of a target, or by how much it is passed. */
export interface Countdown {
  text: string;
  state: 'none' | 'met' | 'late' | 'left' | 'near' | 'over';
}

/** Within this of the target the clock asks for attention. */
const nearMs = 5 * 60_000;

/** dueAt against now, or against the moment at which it was reached. */
export function countdown(dueAt: Moment, reachedAt: Moment, now: number): Countdown {
  const due = ms(dueAt);
  const reached = ms(reachedAt);
  if (due === null) return { text: 'No target', state: 'none' };
  if (reached !== null) {
    return reached <= due
      ? { text: 'Attended in time', state: 'met' }
      : { text: `Attended ${roughly(reached - due)} late`, state: 'late' };
  }
  const left = due - now;
  if (left < 0) return { text: `${clockOrRough(-left)} over`, state: 'over' };
  return { text: `${clockOrRough(left)} left`, state: left < nearMs ? 'near' : 'left' };
}

function clockOrRough(milliseconds: number): string {
  return milliseconds < 3_600_000 ? span(milliseconds) : roughly(milliseconds);
}

// One ticker for all the clocks of a screen, so that they change together.
const listeners = new Set<() => void>();
let now = serverNow();
let ticker: ReturnType<typeof setInterval> | undefined;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  now = serverNow();
  ticker ??= setInterval(() => {
    now = serverNow();
    for (const l of listeners) l();
  }, 500);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      clearInterval(ticker);
      ticker = undefined;
    }
  };
}

/** The server's time, renewed twice a second. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => now);
}
