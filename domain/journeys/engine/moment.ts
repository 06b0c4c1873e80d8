import type { Member } from "@/domain/segments/member";

/** Something that happened with a message of this visit: opened, clicked, answered. */
export interface Happened {
  type: string;
  /** The activity whose message it was about. */
  activityId: string | null;
  /** When it came in: what counts for a split is what came in by the time it decides. */
  arrivedAt: Date;
  attributes: Record<string, string>;
  metrics: Record<string, number>;
}

/** What the engine has found out about one participant, all of one moment. */
export interface Facts {
  segmentIds: ReadonlySet<string>;
  /** For conditions that stand in the journey itself; null: the endpoint was deleted. */
  member: Member | null;
  happened: readonly Happened[];
}

/** One participant at one activity. */
export interface Moment {
  now: Date;
  /** When the participant came to this activity. */
  arrivedAt: Date;
  /** The journey's own zone, by which days are counted. */
  timeZone: string;
  /** Of participant, journey and activity: the same in every repeat; 0 to 9,999, and each as likely. */
  cohort: number;
  /** How long the activity holds somebody who has just come, as written or as Pinpoint would have it unsaid. */
  waitsUntil: Date | null;
  /** What came in later does not count any more. */
  countsUntil: Date;
  activityId: string;
  /** When its message was handed on; null: not yet. */
  sentAt: Date | null;
  facts: Facts;
}

/** What an activity wants; `because` says why, with the values of the moment. */
export type Decision =
  | { kind: "go"; port: string; because: string }
  | { kind: "send"; port: string; answerBy: string | null; because: string }
  | { kind: "wait"; until: Date; wakeBy: string[]; because: string }
  | { kind: "leave"; reason: "exit" | "holdout"; because: string };
