import { z } from "zod";
import { Tags } from "@/domain/shared/tags";
import { messageChannels } from "../activities/channels";
import { estimations, weekdays } from "../settings/settings";
import { EventDimensionsShape, PinpointActivity, SegmentConditionShape } from "./shape";

const text = z.string().optional();
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
