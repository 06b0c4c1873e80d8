import type { JourneyLimits } from "../settings/settings";

/** How many messages somebody has had. */
export interface Sent {
  today: number;
  fromThisJourney: number;
  /** From all journeys, in the days of the timeframe. */
  inTimeframe: number;
}

export type CapReason = "daily_cap" | "total_cap" | "timeframe_cap";
type Caps = Pick<JourneyLimits, "dailyCap" | "totalCap" | "timeframe">;

/** JRN-6, JRN-7, JRN-10: null where another message is allowed. 0 is no limit. Exact only where the message is reserved: the engine asks again there. */
export function capReached(own: Caps, project: Caps, sent: Sent): CapReason | null {
  const reached = (cap: number | null | undefined, count: number) => Boolean(cap) && count >= (cap ?? 0);
  if (reached(own.dailyCap ?? project.dailyCap, sent.today)) return "daily_cap";
  if (reached(own.totalCap ?? project.totalCap, sent.fromThisJourney)) return "total_cap";
  const timeframe = own.timeframe ?? project.timeframe;
  return timeframe?.days && reached(timeframe.cap, sent.inTimeframe) ? "timeframe_cap" : null;
}
