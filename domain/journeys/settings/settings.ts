import { z } from "zod";
import { messageChannels } from "../activities/channels";

const text = z.string().max(100);
const number = z.number().nullable();

export const weekdays = [
  "MONDAY",
  "TUESDAY",
  "WEDNESDAY",
  "THURSDAY",
  "FRIDAY",
  "SATURDAY",
  "SUNDAY",
] as const;
export type Weekday = (typeof weekdays)[number];

const perChannel = <T extends z.ZodType>(each: T) => z.partialRecord(z.enum(messageChannels), each);

const Hours = z.object({ from: text, to: text });
export type Hours = z.infer<typeof Hours>;
const ClosedDay = z.object({ name: text.optional(), from: text, to: text });
export type ClosedDay = z.infer<typeof ClosedDay>;

export const estimations = ["PHONE_NUMBER", "POSTAL_CODE"] as const;

/** JRN-6 to JRN-10. What is null was not said: the project's hold. */
export const JourneyLimits = z.object({
  dailyCap: number,
  totalCap: number, // 0: none
  messagesPerSecond: number,
  entryCap: number, // 0: unlimited; unsaid: once
  entryInterval: text.nullable(), // ISO 8601, counted from when the participant left
  timeframe: z.object({ cap: number, days: number }).nullable(),
});
export type JourneyLimits = z.infer<typeof JourneyLimits>;

/** All of a journey that is not drawn. A draft may hold what the review will not let pass; what an API client left out stays left out. */
export const JourneySettings = z.object({
  /** ISO 8601. Null: as soon as it is published, and as long as a journey may run. */
  start: text.nullable(),
  end: text.nullable(),
  /** "Europe/Berlin", or "UTC+02:00" as Pinpoint writes it. */
  timeZone: text.nullable(),
  /** JRN-4: by the clock of each recipient. */
  localTime: z.boolean().optional(),
  estimateZones: z.array(z.enum(estimations)).optional(),
  limits: JourneyLimits,
  quietTime: z.object({ from: text.optional(), to: text.optional() }).nullable(),
  /** JRN-12: what quiet time holds up is sent when it ends, instead of never. */
  holdWhenQuiet: z.boolean().optional(),
  /** JRN-13: whether the sending hours are kept to. */
  keepsHours: z.boolean().optional(),
  hours: perChannel(z.partialRecord(z.enum(weekdays), z.array(Hours))).optional(),
  closedDays: perChannel(z.array(ClosedDay)).optional(),
  /** JRN-16: how often the entry segment is looked at again, ISO 8601. */
  refresh: text.nullable(),
  refreshOnUpdate: z.boolean().optional(),
  connect: z.object({ campaignArn: z.string().optional(), roleArn: z.string().optional() }).nullable(),
});
export type JourneySettings = z.infer<typeof JourneySettings>;

export const noLimits: JourneyLimits = {
  dailyCap: null,
  totalCap: null,
  messagesPerSecond: null,
  entryCap: null,
  entryInterval: null,
  timeframe: null,
};

export const newSettings: JourneySettings = {
  start: null,
  end: null,
  timeZone: null,
  limits: noLimits,
  quietTime: null,
  refresh: null,
  connect: null,
};
