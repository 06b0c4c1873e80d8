const MINUTE_MS = 60_000;
const DAY_MS = 1_440 * MINUTE_MS;

/** How long things last, by 10DLC 3. */
export const lasts = {
  /** A new company reads as unverified for tens of seconds: until then it is shown as being verified. */
  verifyingMs: 10 * MINUTE_MS,
  codeMs: DAY_MS,
  proofMs: 7 * DAY_MS,
  quarantineMs: 30 * DAY_MS,
  /** A use case without a number: at Telnyx, and at T-Mobile, who charges for it. */
  idleMs: 15 * DAY_MS,
  dormantMs: 60 * DAY_MS,
  confirmationMs: 5 * MINUTE_MS,
} as const;
export type Lasting = keyof typeof lasts;

export const endOf = (what: Lasting, since: Date): Date => new Date(since.getTime() + lasts[what]);

export const isOver = (what: Lasting, since: Date, now: Date): boolean =>
  now.getTime() >= endOf(what, since).getTime();

/** A wrong code is taken five times, then it is void. */
export const MOST_WRONG_CODES = 5;

const idleWarnings = [5, 10, 45];
const expiryWarnings = [60, 30, 7];

/** The warnings, in days without a number, that fell due between two looks. */
export const idleWarningsBetween = (since: Date, before: Date, now: Date): number[] =>
  idleWarnings.filter((days) => falls(since.getTime() + days * DAY_MS, before, now));

/** The warnings, in days before the end, that fell due between two looks: of a score, or a renewal. */
export const expiryWarningsBetween = (end: Date, before: Date, now: Date): number[] =>
  expiryWarnings.filter((days) => falls(end.getTime() - days * DAY_MS, before, now));

const falls = (at: number, before: Date, now: Date) => before.getTime() < at && at <= now.getTime();
