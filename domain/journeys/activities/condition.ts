import { z } from "zod";
import { noAnswers } from "@/domain/segments/answers";
import { conditionInWords } from "@/domain/segments/conditions";
import { matches } from "@/domain/segments/matches";
import { readDimensions } from "@/domain/segments/pinpoint/read-dimensions";
import { SegmentDimensions } from "@/domain/segments/pinpoint/shape";
import { Id } from "@/domain/shared/id";
import type { Moment } from "../engine/moment";
import { dimensionsQuestion, eventsQuestion, type Question, segmentQuestion } from "../engine/question";
import type { NameOf, Need } from "./define";
import { EventDimensions, eventInWords, fits } from "./event-dimensions";
import { happenedInWords } from "./message-events";

/** JRN-29, JRN-30, JRN-39: what a split asks of a participant. Nothing chosen yet is null. */
export const SplitCondition = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("segment"), segmentId: Id.nullable() }),
  z.object({
    kind: z.literal("event"),
    messageId: z.string().nullable(),
    dimensions: EventDimensions.optional(),
  }),
  z.object({ kind: z.literal("dimensions"), dimensions: SegmentDimensions }),
]);
export type SplitCondition = z.infer<typeof SplitCondition>;

const none: EventDimensions = { events: [] };
export const dimensionsOf = (condition: SplitCondition & { kind: "event" }) => condition.dimensions ?? none;

export interface Answer {
  holds: boolean;
  because: string;
}

export function judge(condition: SplitCondition, { facts, now, countsUntil }: Moment): Answer {
  switch (condition.kind) {
    case "segment": {
      const holds = condition.segmentId !== null && facts.segmentIds.has(condition.segmentId);
      return { holds, because: holds ? "is in the segment" : "is not in the segment" };
    }
    case "event": {
      const dimensions = dimensionsOf(condition);
      const found = facts.happened.find(
        (event) =>
          event.arrivedAt <= countsUntil &&
          (condition.messageId === null || event.activityId === condition.messageId) &&
          fits(dimensions, event, now),
      );
      const name = eventInWords(dimensions);
      return found
        ? { holds: true, because: `${name} came in at ${found.arrivedAt.toISOString()}` }
        : { holds: false, because: `${name} had not come in by ${countsUntil.toISOString()}` };
    }
    case "dimensions": {
      if (!facts.member) return { holds: false, because: "was deleted" };
      const criteria = {
        kind: "group" as const,
        match: "all" as const,
        nodes: asConditions(condition.dimensions),
      };
      const holds = matches(criteria, facts.member, noAnswers, now);
      return {
        holds,
        because: `${holds ? "is" : "is not"} one of the people ${inWords(condition.dimensions)}`,
      };
    }
  }
}

const asConditions = (dimensions: SegmentDimensions) => readDimensions(dimensions, () => undefined);

const inWords = (dimensions: SegmentDimensions) =>
  asConditions(dimensions)
    .map((each) => conditionInWords(each, new Map()))
    .join(" and ");

export function splitConditionInWords(condition: SplitCondition, nameOf: NameOf): string {
  switch (condition.kind) {
    case "segment":
      return condition.segmentId === null
        ? "in a segment that is not chosen"
        : `in ${nameOf("segment", condition.segmentId)}`;
    case "event": {
      const [event] = dimensionsOf(condition).events;
      if (!condition.messageId || event === undefined) return "an event that is not chosen";
      return `${nameOf("activity", condition.messageId)} ${happenedInWords(event)}`;
    }
    case "dimensions":
      return inWords(condition.dimensions);
  }
}

export const segmentNeeds = (condition: SplitCondition): Need[] =>
  condition.kind === "segment" && condition.segmentId !== null
    ? [{ kind: "segment", id: condition.segmentId }]
    : [];

export function questionsOf(condition: SplitCondition): Question[] {
  if (condition.kind === "segment")
    return condition.segmentId === null ? [] : [segmentQuestion(condition.segmentId)];
  if (condition.kind === "dimensions") return [dimensionsQuestion(condition.dimensions)];
  return [eventsQuestion(condition.messageId, dimensionsOf(condition).events)];
}

export function renamedCondition(condition: SplitCondition, idOf: (id: string) => string): SplitCondition {
  if (condition.kind !== "event" || condition.messageId === null) return condition;
  return { ...condition, messageId: idOf(condition.messageId) };
}
