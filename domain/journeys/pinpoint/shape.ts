import { z } from "zod";
import { channels } from "@/domain/messaging/channel";
import { SegmentDimensions } from "@/domain/segments/pinpoint/shape";

/** Journeys as Pinpoint's API writes them. What it does not name is refused, not passed over. */
const text = z.string().optional();

export const EventDimensionsShape = z.strictObject({
  EventType: z
    .strictObject({
      DimensionType: z.enum(["INCLUSIVE", "EXCLUSIVE"]).optional(),
      Values: z.array(z.string()),
    })
    .optional(),
  Attributes: SegmentDimensions.shape.Attributes,
  Metrics: SegmentDimensions.shape.Metrics,
});
export type EventDimensionsShape = z.infer<typeof EventDimensionsShape>;

export const WaitTimeShape = z.strictObject({ WaitFor: text, WaitUntil: text });
export type WaitTimeShape = z.infer<typeof WaitTimeShape>;

export const SegmentConditionShape = z.strictObject({ SegmentId: z.string() });

export const SimpleConditionShape = z.strictObject({
  EventCondition: z
    .strictObject({ Dimensions: EventDimensionsShape.optional(), MessageActivity: text })
    .optional(),
  SegmentCondition: SegmentConditionShape.optional(),
  SegmentDimensions: SegmentDimensions.optional(),
});
export type SimpleConditionShape = z.infer<typeof SimpleConditionShape>;

const message = { NextActivity: text, TemplateName: text, TemplateVersion: text };

export const PinpointActivity = z.strictObject({
  Description: text,
  EMAIL: z
    .strictObject({ ...message, MessageConfig: z.strictObject({ FromAddress: text }).optional() })
    .optional(),
  SMS: z
    .strictObject({
      ...message,
      MessageConfig: z
        .strictObject({
          MessageType: z.enum(["TRANSACTIONAL", "PROMOTIONAL"]).optional(),
          OriginationNumber: text,
          SenderId: text,
          EntityId: text,
          TemplateId: text,
        })
        .optional(),
    })
    .optional(),
  PUSH: z
    .strictObject({ ...message, MessageConfig: z.strictObject({ TimeToLive: text }).optional() })
    .optional(),
  CUSTOM: z
    .strictObject({
      ...message,
      DeliveryUri: text,
      EndpointTypes: z.array(z.enum(channels)).optional(),
      MessageConfig: z.strictObject({ Data: text }).optional(),
    })
    .optional(),
  ContactCenter: z.strictObject({ NextActivity: text }).optional(),
  Wait: z.strictObject({ NextActivity: text, WaitTime: WaitTimeShape.optional() }).optional(),
  ConditionalSplit: z
    .strictObject({
      Condition: z
        .strictObject({
          Conditions: z.array(SimpleConditionShape).optional(),
          Operator: z.enum(["ALL", "ANY"]).optional(),
        })
        .optional(),
      EvaluationWaitTime: WaitTimeShape.optional(),
      TrueActivity: text,
      FalseActivity: text,
    })
    .optional(),
  MultiCondition: z
    .strictObject({
      Branches: z
        .array(z.strictObject({ Condition: SimpleConditionShape.optional(), NextActivity: text }))
        .optional(),
      DefaultActivity: text,
      EvaluationWaitTime: WaitTimeShape.optional(),
    })
    .optional(),
  RandomSplit: z
    .strictObject({
      Branches: z.array(z.strictObject({ NextActivity: text, Percentage: z.number().optional() })).optional(),
    })
    .optional(),
  Holdout: z.strictObject({ NextActivity: text, Percentage: z.number() }).optional(),
});
export type PinpointActivity = z.infer<typeof PinpointActivity>;
