// Waiting times are compared with the server's clock, not with the one of this computer, which may be minutes off.

let aheadMs = 0;

/** Learns how far the server's clock is ahead from an answer's Date header, which has whole seconds only. */
export function learnServerTime(header: string | null, askedAt: number, answeredAt: number): void {
  const told = header ? Date.parse(header) : Number.NaN;
  if (Number.isNaN(told)) return;
  const ahead = told + 500 - (askedAt + answeredAt) / 2;
  // Below the resolution of the header and of a slow answer there is nothing to correct.
  aheadMs = Math.abs(ahead) < 1500 ? 0 : ahead;
}

/** The server's time now, ms since 1970. */
export function serverNow(): number {
  return Date.now() + aheadMs;
}
