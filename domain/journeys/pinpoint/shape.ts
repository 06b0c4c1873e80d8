import { z } from "zod";
import { channels } from "@/domain/messaging/channel";
import { SegmentDimensions } from "@/domain/segments/pinpoint/shape";
import { Tags } from "@/domain/shared/tags";
import { messageChannels } from "../activities/channels";
import { estimations, weekdays } from "../settings/settings";

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

const SegmentConditionShape = z.strictObject({ SegmentId: z.string() });

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

const flag = z.boolean().optional();
const number = z.number().optional();
const times = z.strictObject({ StartTime: z.string(), EndTime: z.string() });
const closed = z.strictObject({ Name: text, StartDateTime: z.string(), EndDateTime: z.string() });
const perChannel = <T extends z.ZodType>(each: T) =>
  z.partialRecord(z.enum(messageChannels), each).optional();

/** WriteJourneyRequest, and of JourneyResponse what is written too. */
export const PinpointJourney = z.strictObject({
  Name: z.string(),
  Activities: z.record(z.string(), PinpointActivity).optional(),
  StartActivity: text,
  StartCondition: z
    .strictObject({
      Description: text,
      EventStartCondition: z
        .strictObject({
          EventFilter: z
            .strictObject({
              Dimensions: EventDimensionsShape,
              FilterType: z.enum(["SYSTEM", "ENDPOINT"]).optional(),
            })
            .optional(),
          SegmentId: text,
        })
        .optional(),
      SegmentStartCondition: SegmentConditionShape.optional(),
    })
    .optional(),
  Schedule: z.strictObject({ StartTime: text, EndTime: text, Timezone: text }).optional(),
  LocalTime: flag,
  TimezoneEstimationMethods: z.array(z.enum(estimations)).optional(),
  Limits: z
    .strictObject({
      DailyCap: number,
      TotalCap: number,
      MessagesPerSecond: number,
      EndpointReentryCap: number,
      EndpointReentryInterval: text,
      TimeframeCap: z.strictObject({ Cap: number, Days: number }).optional(),
    })
    .optional(),
  QuietTime: z.strictObject({ Start: text, End: text }).optional(),
  WaitForQuietTime: flag,
  SendingSchedule: flag,
  OpenHours: perChannel(z.partialRecord(z.enum(weekdays), z.array(times))),
  ClosedDays: perChannel(z.array(closed)),
  RefreshFrequency: text,
  RefreshOnSegmentUpdate: flag,
  JourneyChannelSettings: z
    .strictObject({ ConnectCampaignArn: text, ConnectCampaignExecutionRoleArn: text })
    .optional(),
  tags: Tags.optional(),
  State: text, // this and the dates are no part of what a person decides
  CreationDate: text,
  LastModifiedDate: text,
});
export type PinpointJourney = z.infer<typeof PinpointJourney>;
