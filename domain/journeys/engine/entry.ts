import { laterBy } from "../duration";
import type { JourneyLimits } from "../settings/settings";

/** What is known of somebody and a journey. */
export interface EntryHistory {
  isInside: boolean;
  visits: number;
  lastLeftAt: Date | null;
}

/** Pinpoint's names for those who are turned away stand in the comments (JRN-53). */
export type EntryRefusal =
  | "already_inside" // ACTIVE_ENDPOINT_REJECTED
  | "entry_cap" // REENTRY_CAP_EXCEEDED
  | "too_soon"
  | "not_open";

export type EntryVerdict = { enters: true } | { enters: false; reason: EntryRefusal; again: Date | null };

export interface Doorway {
  now: Date;
  timeZone: string;
  /** Whether new participants are let in: an active journey between its start and its end. */
  isOpen: boolean;
}

/** JRN-9: one visit at a time, as often as allowed, and so long apart. */
export function entryVerdict(limits: JourneyLimits, history: EntryHistory, door: Doorway): EntryVerdict {
  const most = limits.entryCap ?? 1;
  if (!door.isOpen) return refused("not_open");
  if (history.isInside) return refused("already_inside");
  if (most > 0 && history.visits >= most) return refused("entry_cap");
  if (limits.entryInterval === null || history.lastLeftAt === null) return { enters: true };
  const again = laterBy(history.lastLeftAt, limits.entryInterval, door.timeZone);
  return again && again > door.now ? refused("too_soon", again) : { enters: true };
}

const refused = (reason: EntryRefusal, again: Date | null = null): EntryVerdict => ({
  enters: false,
  reason,
  again,
});
