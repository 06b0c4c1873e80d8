import type { Channel } from "@/domain/messaging/channel";
import type { JourneyGraph } from "../graph/graph";
import type { JourneyLimits, JourneySettings } from "../settings/settings";
import type { Sent } from "./caps";
import type { Passed } from "./re-evaluate";

/** One participant at one activity, at one moment: with the facts, all that a decision rests on. */
export interface Visit {
  now: Date;
  journeyId: string;
  activityId: string;
  /** The key of the participant: a user, or an endpoint without one. */
  participant: string;
  arrivedAt: Date;
  /** When this activity's message was handed on; null: not yet. */
  sentAt: Date | null;
  /** When the journey is over for this participant. */
  endsAt: Date;
  /** JRN-4, JRN-5. Null: nobody knows. */
  timeZone: string | null;
  /** The kinds of endpoints that the participant can be reached at. */
  reachable: ReadonlySet<Channel>;
  /** JRN-26: the splits that led here, with the ways that were taken. */
  passed: readonly Passed[];
  sent: Sent;
  /** Of a test participant: how waits are shortened, and which way is taken where. */
  test?: TestWalk;
}

/** JRN-44. `waits` null: they are kept; else every wait is so long, and nothing is held up by the clock. */
export interface TestWalk {
  waits: string | null;
  ports: Record<string, string>;
}

export interface Running {
  graph: JourneyGraph;
  settings: JourneySettings;
  /** The project's, where the journey says nothing. */
  projectLimits: Pick<JourneyLimits, "dailyCap" | "totalCap" | "timeframe">;
}

/** Who is where, in what. */
export interface At {
  running: Running;
  visit: Visit;
}
