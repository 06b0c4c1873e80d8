import { member } from "@/domain/segments/testing/make";
import { type Activity, type ActivityKind, type ConfigOf, newActivity } from "../activities";
import type { Next } from "../activities/define";
import type { Facts, Happened } from "../engine/moment";
import type { Running, Visit } from "../engine/visit";
import { ENTRY, type JourneyGraph } from "../graph/graph";
import { newSettings } from "../settings/settings";

export const now = new Date("2026-03-02T09:00:00Z");

/** An activity with what is said of it over its defaults; one way may be given by its target alone. */
export function make<K extends ActivityKind>(
  kind: K,
  config: Partial<ConfigOf<K>> = {},
  next: Next | string = {},
): Activity {
  const fresh = newActivity(kind);
  const ways = typeof next === "string" ? { next } : next;
  return { ...fresh, config: { ...fresh.config, ...config }, next: ways } as Activity; // the config of its kind
}

export const graphOf = (
  activities: Record<string, Activity>,
  first = Object.keys(activities)[0],
): JourneyGraph => ({
  [ENTRY]: make("segment_entry", { segmentId: "5".repeat(32) }, first),
  ...activities,
});

export const running = (graph: JourneyGraph, over: Partial<Running["settings"]> = {}): Running => ({
  graph,
  settings: { ...newSettings, ...over },
  projectLimits: { dailyCap: null, totalCap: null, timeframe: null },
});

export const visit = (activityId: string, over: Partial<Visit> = {}): Visit => ({
  now,
  journeyId: "j".repeat(32),
  activityId,
  participant: "ada",
  arrivedAt: now,
  sentAt: null,
  endsAt: new Date("2027-03-02T09:00:00Z"),
  timeZone: "Europe/Berlin",
  reachable: new Set(["EMAIL", "SMS", "APNS", "CUSTOM", "VOICE"]),
  passed: [],
  sent: { today: 0, fromThisJourney: 0, inTimeframe: 0 },
  ...over,
});

export const facts = (over: Partial<Facts> = {}): Facts => ({
  segmentIds: new Set(),
  member: member(),
  happened: [],
  ...over,
});

export const happened = (type: string, over: Partial<Happened> = {}): Happened => ({
  type,
  activityId: "mail",
  arrivedAt: now,
  attributes: {},
  metrics: {},
  ...over,
});

export const asks = (messageId: string, event: string) => ({
  kind: "event" as const,
  messageId,
  dimensions: { events: [event] },
});
