/** Where an opt-out came from. */
export const optOutSources = [
  "KEYWORD",
  "NATURAL_LANGUAGE",
  "API",
  "CONSOLE",
  "IMPORT",
  "CARRIER",
  "DEACTIVATION_FILE",
  "PROVIDER_WEBHOOK",
  "EMAIL",
  "VOICE",
] as const;
export type OptOutSource = (typeof optOutSources)[number];

const byThemselves: ReadonlySet<OptOutSource> = new Set([
  "KEYWORD",
  "NATURAL_LANGUAGE",
  "CARRIER",
  "EMAIL",
  "VOICE",
]);

/** SMS-13, EndUserOptedOut: who opted out themselves can only opt in themselves. */
export const isOwnWish = (source: OptOutSource): boolean => byThemselves.has(source);

const LIFT_DAYS = 30;
const DAY_MS = 86_400_000;

interface Entry {
  source: OptOutSource;
  /** When an administrator last took this number off a list. */
  liftedAt: Date | null;
}

/** SMS-13: why an administrator cannot take a number off a list, with the fix, or null. */
export function liftProblem({ source, liftedAt }: Entry, now: Date): string | null {
  if (isOwnWish(source))
    return "This person opted out themselves. Only they can opt in again: by texting START, or by a new consent.";
  const free = liftedAt ? liftedAt.getTime() + LIFT_DAYS * DAY_MS : 0;
  return now.getTime() < free
    ? `This number was taken off the list before; it can be again from ${new Date(free).toISOString().slice(0, 10)} on.`
    : null;
}

const CONFIRMATION_MINUTES = 5;
const REPEAT_HOURS = 24;

/** 47 CFR 64.1200(a)(12): one confirmation, within five minutes; none for a STOP that is repeated within a day. */
export function mayConfirm(optedOutAt: Date, lastConfirmedAt: Date | null, now: Date): boolean {
  const isInTime = now.getTime() - optedOutAt.getTime() <= CONFIRMATION_MINUTES * 60_000;
  const isFirst =
    lastConfirmedAt === null || now.getTime() - lastConfirmedAt.getTime() >= REPEAT_HOURS * 3_600_000;
  return isInTime && isFirst;
}

/** The one text after an opt-out. It sells nothing, and says how to come back. */
export const confirmationText = (brand: string): string =>
  `${brand}: You are unsubscribed and will receive no further messages. Reply START to resubscribe.`;
