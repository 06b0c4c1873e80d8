import { z } from "zod";
import type { Channel } from "@/domain/messaging/channel";
import type { Decision, Moment } from "../engine/moment";
import type { Question } from "../engine/question";
import { endpointTypes, type MessageChannel } from "./channels";
import { contactCentre } from "./contact-centre";
import { custom } from "./custom";
import type { ActivityType, NameOf, Need, Next } from "./define";
import { email } from "./email";
import { eventEntry } from "./event-entry";
import { exit } from "./exit";
import { holdout } from "./holdout";
import { multivariateSplit } from "./multivariate-split";
import { push } from "./push";
import { randomSplit } from "./random-split";
import { segmentEntry } from "./segment-entry";
import { sms } from "./sms";
import { wait } from "./wait";
import { yesNoSplit } from "./yes-no-split";

/** Every kind of activity, in the order of the palette. The functions below are all that others need to know of them. */
const types = {
  segment_entry: segmentEntry,
  event_entry: eventEntry,
  email,
  sms,
  push,
  custom,
  contact_centre: contactCentre,
  wait,
  yes_no_split: yesNoSplit,
  multivariate_split: multivariateSplit,
  random_split: randomSplit,
  holdout,
  exit,
};

type Types = typeof types;
export type ActivityKind = keyof Types;
export type ConfigOf<K extends ActivityKind> = z.output<Types[K]["config"]>;
export type ActivityOf<K extends ActivityKind> = {
  [T in K]: { type: T; description?: string | undefined; config: ConfigOf<T>; next: Next };
}[K];
export type Activity = ActivityOf<ActivityKind>;

export const activityKinds = Object.keys(types) as ActivityKind[]; // the keys of the object above

/** With what is known of any kind: a kind is asked about its own configs only. */
type AnyType = ActivityType<ActivityKind, z.ZodType<never>>;
const typeOf = (kind: ActivityKind) => types[kind] as unknown as AnyType; // TypeScript cannot tie a kind to its config
const configOf = (activity: Activity) => activity.config as never;

const fields = { description: z.string().max(500).optional(), next: z.record(z.string(), z.string()) };
const schemaOf = (kind: ActivityKind) =>
  z.object({ type: z.literal(kind), config: types[kind].config, ...fields });

/** An activity as it is kept. An unfinished one is one too: what it lacks, the review says. */
export const Activity = z
  .discriminatedUnion("type", [
    schemaOf("segment_entry"),
    ...activityKinds.filter((kind) => kind !== "segment_entry").map(schemaOf),
  ])
  .transform((activity) => activity as Activity); // each with the config of its kind

export const isEntry = (kind: ActivityKind) => kind === "segment_entry" || kind === "event_entry";

export function newActivity<K extends ActivityKind>(kind: K): ActivityOf<K> {
  const { initial } = types[kind];
  return { type: kind, config: structuredClone(initial), next: {} } as ActivityOf<K>; // the config of that kind
}

export const labelOf = (kind: ActivityKind): string => types[kind].label;
export const channelOf = (kind: ActivityKind): MessageChannel | null => typeOf(kind).channel ?? null;
/** JRN-27: the endpoints that its message can go to; those of others pass through. */
export function endpointTypesOf(activity: Activity): readonly Channel[] {
  if (activity.type === "custom") return activity.config.endpointTypes ?? endpointTypes.CUSTOM;
  const channel = channelOf(activity.type);
  return channel ? endpointTypes[channel] : [];
}

export const portsOf = (activity: Activity): string[] => typeOf(activity.type).ports(configOf(activity));

export function portLabel(activity: Activity, port: string): string {
  return typeOf(activity.type).portLabel?.(port, configOf(activity)) ?? "";
}

export function inWords(activity: Activity, nameOf: NameOf): string {
  return typeOf(activity.type).words(configOf(activity), nameOf);
}

export function needsOf(activity: Activity): Need[] {
  return typeOf(activity.type).needs?.(configOf(activity)) ?? [];
}

export function asksOf(activity: Activity): Question[] {
  return typeOf(activity.type).asks?.(configOf(activity)) ?? [];
}

/** The same activity among others that have got new ids. */
export function renamed(activity: Activity, idOf: (id: string) => string): Activity {
  const next = Object.fromEntries(Object.entries(activity.next).map(([port, to]) => [port, idOf(to)]));
  const config = typeOf(activity.type).renamed?.(configOf(activity), idOf) ?? activity.config;
  return { ...activity, config, next } as Activity; // the config of the same kind
}

export function decide(activity: Activity, moment: Moment): Decision {
  return typeOf(activity.type).decide(configOf(activity), moment);
}

export const wireOf = (kind: ActivityKind) => typeOf(kind).wire;
