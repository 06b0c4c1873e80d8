import { expect } from "vitest";
import type { Activity } from "../activities";
import { ENTRY, type JourneyGraph } from "../graph/graph";
import type { Journey } from "../journey";
import { pinpointQuotas } from "../quotas";
import type { ReviewFacts } from "../review/facts";
import type { RuleId } from "../review/finding";
import { mayPublish, review } from "../review/review";
import { newSettings } from "../settings/settings";
import { asks, make, now } from "./make";

export const ids = {
  segment: "5".repeat(32),
  imported: "6".repeat(32),
  mail: "1".repeat(32),
  sms: "2".repeat(32),
  push: "3".repeat(32),
  gone: "9".repeat(32),
};
const mail = { templateId: ids.mail, templateVersion: 3, fromAddress: "news@example.com" };
const day = { kind: "for" as const, duration: "P1D" };

/** One of each activity, and nothing to be said against any of it. */
const graph: JourneyGraph = {
  [ENTRY]: make("segment_entry", { segmentId: ids.segment }, "mail"),
  mail: make("email", mail, "opened"),
  opened: make(
    "yes_no_split",
    { conditions: [asks("mail", "_email.open")], evaluate: day },
    { yes: "sms", no: "wait" },
  ),
  sms: make(
    "sms",
    { templateId: ids.sms, templateVersion: 1, messageType: "PROMOTIONAL", originationNumber: "+15550100" },
    "dice",
  ),
  wait: make("wait", { wait: { kind: "for", duration: "P2D" } }, "again"),
  again: make("email", mail, "dice"),
  dice: make("random_split", { shares: [40, 60] }, { "1": "held", "2": "many" }),
  held: make("holdout", { percentage: 10 }, "push"),
  push: make("push", { templateId: ids.push, templateVersion: 1, timeToLive: "3600" }, "end"),
  many: make(
    "multivariate_split",
    { branches: [{ condition: { kind: "segment", segmentId: ids.segment } }], evaluate: day },
    { A: "hook", else: "call" },
  ),
  hook: make("custom", { url: "https://example.com/hook" }, "end"),
  call: make("contact_centre", { url: "https://example.com/call" }, "end"),
  end: make("exit"),
};

export const sound: Journey = {
  name: "Welcome",
  graph,
  settings: {
    ...newSettings,
    end: "2026-06-01T00:00:00Z",
    timeZone: "Europe/Berlin",
    limits: { ...newSettings.limits, dailyCap: 2, entryCap: 1 },
    quietTime: { from: "21:00", to: "08:00" },
    refresh: "P1D",
  },
};

const template = { versions: [1, 2, 3], activeVersion: 3, problem: null, blanks: [], hasUnsubscribe: true };

export const knownFacts: ReviewFacts = {
  now,
  quotas: pinpointQuotas,
  importedInEvents: false,
  running: { all: 0, byEvent: 0 },
  channelsOn: new Set(["EMAIL", "SMS", "PUSH", "CUSTOM", "VOICE"]),
  sandboxed: new Set(),
  segments: new Map([
    [ids.segment, { name: "Newcomers", isImported: false }],
    [ids.imported, { name: "List", isImported: true }],
  ]),
  templates: new Map([
    [ids.mail, { ...template, name: "Welcome", channel: "EMAIL" }],
    [ids.sms, { ...template, name: "Hello", channel: "SMS" }],
    [ids.push, { ...template, name: "Ping", channel: "PUSH" }],
  ]),
  senders: new Map([["news@example.com", { rule: "verified", isVerified: true, leaves: true }]]),
  projectSender: "news@example.com",
  numbers: new Set(["+15550100"]),
  strangeUrls: new Set(),
  audience: 10_000,
  reach: new Map([
    ["EMAIL", 9_000],
    ["SMS", 500],
    ["PUSH", 1],
    ["VOICE", 500],
  ]),
  withoutZone: 0,
  sendingRate: 100,
  projectLimits: { dailyCap: null, totalCap: null },
  wasTested: true,
  eventStreamOn: true,
  retentionDays: 90,
  frequentEvents: new Set(["_session.start"]),
  connectElsewhere: new Set(),
};

/** The sound journey with some activities replaced or added; null takes one out without healing. */
export function withActivities(changes: Record<string, Activity | null>, journey = sound): Journey {
  const kept = Object.entries({ ...journey.graph, ...changes }).flatMap(([id, activity]) =>
    activity ? [[id, activity] as const] : [],
  );
  return { ...journey, graph: Object.fromEntries(kept) };
}

export const withSettings = (settings: Partial<Journey["settings"]>, journey = sound): Journey => ({
  ...journey,
  settings: { ...journey.settings, ...settings },
});

export const withLimits = (limits: Partial<Journey["settings"]["limits"]>, journey = sound): Journey =>
  withSettings({ limits: { ...journey.settings.limits, ...limits } }, journey);

/** The same activity with something else in its config. */
export function told(id: string, config: object, journey = sound): Journey {
  const activity = journey.graph[id];
  if (!activity) throw new Error(`there is no ${id}`);
  return withActivities(
    { [id]: { ...activity, config: { ...activity.config, ...config } } as Activity },
    journey,
  ); // the config of its kind
}

/** What breaks a rule and no other: the words that say so, whose they are, and the field. */
export interface Breach {
  why: string;
  journey?: Journey;
  facts?: Partial<ReviewFacts>;
  says: RegExp;
  at?: string | null;
  field?: string | null;
  /** Rules that it cannot but break as well. */
  also?: RuleId[];
}

export const rulesOf = (journey: Journey, facts: Partial<ReviewFacts> = {}): RuleId[] => [
  ...new Set(review(journey, { ...knownFacts, ...facts }).map(({ rule }) => rule)),
];

/** The sound journey breaks none; this one breaks the rule, and says what, where and what to do. */
export function expectOnly(
  rule: RuleId,
  { journey = sound, facts, says, at, field, also = [] }: Breach,
): void {
  expect(rulesOf(sound)).toEqual([]);
  expect(rulesOf(journey, facts)).toEqual(expect.arrayContaining([rule, ...also]));
  expect(rulesOf(journey, facts)).toHaveLength(1 + also.length);
  const findings = review(journey, { ...knownFacts, ...facts });
  const found = findings.find((finding) => finding.rule === rule);
  expect(found?.message).toMatch(says);
  expect(found?.fix).toMatch(/^\p{Lu}.*\.$/u);
  expect(found).toMatchObject({
    ...(at !== undefined && { activityId: at }),
    ...(field !== undefined && { field }),
  });
  expect(mayPublish(findings)).toBe(rule.startsWith("RVR"));
}
