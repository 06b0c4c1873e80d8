import type { SegmentDimensions } from "@/domain/segments/pinpoint/shape";

/** What an activity wants to know of a participant. Questions with the same key are the same question. */
export type Question =
  | { kind: "segment"; key: string; segmentId: string }
  | { kind: "dimensions"; key: string; dimensions: SegmentDimensions }
  /** What happened of these kinds with the messages of an activity; null: with any message of the visit. */
  | { kind: "events"; key: string; activityId: string | null; events: string[] }
  | { kind: "answer"; key: string };

export const segmentQuestion = (segmentId: string): Question => ({
  kind: "segment",
  key: `segment ${segmentId}`,
  segmentId,
});

export const dimensionsQuestion = (dimensions: SegmentDimensions): Question => ({
  kind: "dimensions",
  key: `dimensions ${JSON.stringify(dimensions)}`,
  dimensions,
});

export const eventsQuestion = (activityId: string | null, events: string[]): Question => ({
  kind: "events",
  key: `events ${JSON.stringify([activityId, events])}`,
  activityId,
  events,
});

export const answerQuestion: Question = { kind: "answer", key: "answer" };
