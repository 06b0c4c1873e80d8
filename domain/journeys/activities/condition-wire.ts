import { Id } from "@/domain/shared/id";
import type { SimpleConditionShape } from "../pinpoint/shape";
import type { SplitCondition } from "./condition";
import type { Lookups } from "./define";
import { readEventDimensions, writeEventDimensions } from "./event-dimensions";

export function readCondition(shape: SimpleConditionShape, { refuse }: Lookups): SplitCondition {
  const { EventCondition, SegmentCondition, SegmentDimensions: dimensions } = shape;
  const given = [EventCondition, SegmentCondition, dimensions].filter((each) => each !== undefined);
  if (given.length > 1)
    refuse("EventCondition, SegmentCondition and SegmentDimensions are three ways to ask. Give one of them.");
  if (dimensions) return { kind: "dimensions", dimensions };
  if (EventCondition) {
    const { Dimensions, MessageActivity } = EventCondition;
    return {
      kind: "event",
      messageId: MessageActivity ?? null,
      ...(Dimensions && { dimensions: readEventDimensions(Dimensions, { refuse }) }),
    };
  }
  if (!SegmentCondition) return { kind: "segment", segmentId: null };
  const id = Id.safeParse(SegmentCondition.SegmentId);
  if (!id.success) refuse(`“${SegmentCondition.SegmentId}” is no id of a segment: it has 32 hex digits.`);
  return { kind: "segment", segmentId: id.data ?? null };
}

export function writeCondition(condition: SplitCondition): SimpleConditionShape {
  switch (condition.kind) {
    case "segment":
      return condition.segmentId === null ? {} : { SegmentCondition: { SegmentId: condition.segmentId } };
    case "dimensions":
      return { SegmentDimensions: condition.dimensions };
    case "event":
      return {
        EventCondition: {
          ...(condition.dimensions && { Dimensions: writeEventDimensions(condition.dimensions) }),
          ...(condition.messageId !== null && { MessageActivity: condition.messageId }),
        },
      };
  }
}
