import { type Counted, progressOf, type Tally } from "./progress";

/** What became of a run's messages, and what came back of them. */
export interface Figures {
  planned: number;
  skipped: number;
  sent: number;
  delivered: number;
  bounced: { hard: number; soft: number };
  refused: number; // failed before it was taken, and no bounce
  unknown: number;
  canceled: number;
  opened: Counted;
  clicked: Counted;
  machineOpened: number;
  unsubscribed: number;
  complained: number;
}

/**
 * A mail was sent when a mail server took it, or bounced it at once; it is delivered when it was taken and no bounce came back later.
 * Where nobody tells us of bounces, taken counts as delivered.
 */
export function figuresOf(tallies: Tally[]): Figures {
  const { planned, skipped, accepted, failed, failedBy, unknown, canceled, ...back } = progressOf(tallies);
  const { opened, clicked, unsubscribed, machineOpened, bounced } = back;
  const atOnce = failedBy
    .filter(({ reason }) => reason === "hard_bounce" || reason === "soft_bounce")
    .reduce((sum, { count }) => sum + count, 0);
  const later = Math.max(0, bounced.hard + bounced.soft - atOnce);
  const complained = tallies
    .filter(({ measure }) => measure === "complained")
    .reduce((sum, { count }) => sum + count, 0);
  return {
    planned,
    skipped,
    sent: accepted + atOnce,
    delivered: Math.max(0, accepted - later),
    bounced,
    refused: failed - atOnce,
    unknown,
    canceled,
    opened,
    clicked,
    machineOpened,
    unsubscribed,
    complained,
  };
}
