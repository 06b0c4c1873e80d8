import type { ConfigOf } from "../activities";
import { fits } from "../activities/event-dimensions";
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
  | "not_open"
  | "no_zone" // ENDPOINT_MISSING_TIMEZONE
  | "event_differs"
  | "not_in_segment"; // FILTERED_OUT_BY_SEGMENT

export type EntryVerdict = { enters: true } | { enters: false; reason: EntryRefusal; again: Date | null };

export interface Doorway {
  now: Date;
  timeZone: string;
  /** Whether new participants are let in: an active journey that is not over. */
  isOpen: boolean;
  /** When it begins for this one; null: it goes by their clock, and nobody knows their zone. */
  beginsAt: Date | null;
}

/** JRN-9: one visit at a time, as often as allowed, and so long apart. */
export function entryVerdict(limits: JourneyLimits, history: EntryHistory, door: Doorway): EntryVerdict {
  const most = limits.entryCap ?? 1;
  if (!door.isOpen) return refused("not_open");
  if (!door.beginsAt) return refused("no_zone");
  if (door.beginsAt > door.now) return refused("not_open", door.beginsAt);
  if (history.isInside) return refused("already_inside");
  if (most > 0 && history.visits >= most) return refused("entry_cap");
  if (limits.entryInterval === null || history.lastLeftAt === null) return { enters: true };
  const again = laterBy(history.lastLeftAt, limits.entryInterval, door.timeZone);
  return again && again > door.now ? refused("too_soon", again) : { enters: true };
}

type EventEntry = ConfigOf<"event_entry">;
type Event = Parameters<typeof fits>[1];

/** JRN-19: whether an event starts a journey, before it is asked who may enter. Null: it does. */
export function eventRefusal(
  { dimensions, segmentId }: EventEntry,
  event: Event,
  known: { now: Date; segmentIds: ReadonlySet<string> },
): EntryRefusal | null {
  if (!fits(dimensions, event, known.now)) return "event_differs";
  return segmentId === null || known.segmentIds.has(segmentId) ? null : "not_in_segment";
}

const refused = (reason: EntryRefusal, again: Date | null = null): EntryVerdict => ({
  enters: false,
  reason,
  again,
});
