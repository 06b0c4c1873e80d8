import { expect, test } from "vitest";
import { ENTRY } from "../graph/graph";
import type { Journey } from "../journey";
import { asks, make } from "../testing/make";
import {
  type Breach,
  expectOnly,
  ids,
  knownFacts,
  sound,
  told,
  withActivities,
  withLimits,
  withSettings,
} from "../testing/review";
import type { ReviewFacts } from "./facts";
import { review } from "./review";

const mail = { templateId: ids.mail, templateVersion: 3, fromAddress: "news@example.com" };
const now = { kind: "for", duration: "PT0S" } as const;
const templates = (change: object) =>
  new Map(
    [...knownFacts.templates].map(([id, template]) => [
      id,
      id === ids.mail ? { ...template, ...change } : template,
    ]),
  );
const byEvent = (event: string, limits: object) =>
  withLimits(
    limits,
    withActivities({ [ENTRY]: make("event_entry", { dimensions: { events: [event] } }, "mail") }),
  );
const connect = { campaignArn: "arn:a", roleArn: "arn:aws:iam::123456789012:role/Dial" };
const many = Object.fromEntries(
  Array.from({ length: 12 }, (_, n) => [
    `w${n}`,
    make("wait", { wait: { kind: "for", duration: "P2D" } }, n === 11 ? "end" : `w${n + 1}`),
  ]),
);

test.each<Breach>([
  {
    why: "two mails in a row",
    journey: withActivities({ wait: make("email", mail, "again") }),
    says: /follows .* at once/,
    at: "again",
  },
])("[RVR-1] mails stand apart: $why", (breach) => expectOnly("RVR-1", breach));

test.each<Breach>([
  {
    why: "a split that looks at once",
    journey: told("opened", { conditions: [asks("mail", "_email.send")], evaluate: now }),
    says: /cannot have come in/,
    at: "opened",
    field: "evaluate",
  },
  {
    why: "a split half an hour later",
    journey: told("opened", {
      conditions: [asks("mail", "_email.send")],
      evaluate: { kind: "for", duration: "PT30M" },
    }),
    says: /cannot have come in/,
  },
])("[RVR-2] a split waits for what it asks about: $why", (breach) => expectOnly("RVR-2", breach));

test.each<Breach>([
  {
    why: "opens within two hours",
    journey: told("opened", { evaluate: { kind: "for", duration: "PT2H" } }),
    says: /only after this split/,
    at: "opened",
  },
  {
    why: "opens within the hour that Pinpoint waits",
    journey: told("opened", { evaluate: { kind: "unsaid" } }),
    says: /only after/,
  },
])("[RVR-3] what people do has a day to come in: $why", (breach) => expectOnly("RVR-3", breach));

test.each<Breach>([
  {
    why: "a wait shorter than the sending",
    also: ["RVR-5"],
    facts: { sendingRate: 0.1 },
    journey: told("wait", { wait: { kind: "for", duration: "PT20H" } }),
    says: /1,667 minutes/,
    at: "wait",
  },
])("[RVR-4] a wait outlasts the sending before it: $why", (breach) => expectOnly("RVR-4", breach));

test.each<Breach>([
  {
    why: "more than a day for one message",
    facts: { sendingRate: 0.1 },
    says: /1\.2 days/,
    at: null,
    field: "limits.messagesPerSecond",
  },
])("[RVR-5] everybody is reached within a day: $why", (breach) => expectOnly("RVR-5", breach));

test.each<Breach>([
  {
    why: "a sandbox",
    facts: { sandboxed: new Set(["EMAIL"] as const) },
    says: /E-mail only sends/,
    at: null,
  },
])("[RVR-6] the provider is out of its sandbox: $why", (breach) => expectOnly("RVR-6", breach));

test.each<Breach>([
  {
    why: "no daily limit",
    journey: withLimits({ dailyCap: null }),
    says: /in a day/,
    at: null,
    field: "limits.dailyCap",
  },
  { why: "a daily limit of 0, which is none", journey: withLimits({ dailyCap: 0 }), says: /in a day/ },
])("[RVR-7] there is a daily limit: $why", (breach) => expectOnly("RVR-7", breach));

test.each<Breach>([
  {
    why: "entries not said",
    journey: withLimits({ entryCap: null }),
    says: /it is once/,
    at: null,
    field: "limits.entryCap",
  },
  {
    why: "several entries without a time between",
    journey: withLimits({ entryCap: 3 }),
    says: /again at once/,
    field: "limits.entryInterval",
  },
])("[RVR-8] entries are limited: $why", (breach) => expectOnly("RVR-8", breach));

test.each<Breach>([
  {
    why: "never refreshed",
    journey: withSettings({ refresh: null }),
    says: /after the start never enters/,
    at: null,
    field: "refresh",
  },
  {
    why: "updates without an interval",
    journey: withSettings({ refresh: null, refreshOnUpdate: true }),
    says: /never looked at again/,
  },
])("[RVR-9] the entry segment is refreshed: $why", (breach) => expectOnly("RVR-9", breach));

test.each<Breach>([
  {
    why: "quiet time for people without a zone",
    facts: { withoutZone: 1_200 },
    says: /1,200 .* journey’s clock/,
    at: null,
  },
  {
    why: "local time for people without a zone",
    journey: withSettings({ localTime: true }),
    facts: { withoutZone: 7 },
    says: /7 .* left out/,
  },
])("[RVR-10] time zones are known: $why", (breach) => expectOnly("RVR-10", breach));

test.each<Breach>([
  {
    why: "a wait until the night",
    journey: told("wait", { wait: { kind: "until", at: "2026-04-01T22:00:00Z" } }),
    says: /quiet time: messages are not sent/,
    at: "wait",
  },
  {
    why: "a start at night",
    journey: withSettings({ start: "2026-04-01T22:00:00Z", holdWhenQuiet: true }),
    says: /messages wait/,
    at: null,
    field: "start",
  },
])("[RVR-11] dates keep out of quiet time: $why", (breach) => expectOnly("RVR-11", breach));

test.each<Breach>([
  { why: "no end", journey: withSettings({ end: null }), says: /no end/, at: null, field: "end" },
])("[RVR-12] there is an end: $why", (breach) => expectOnly("RVR-12", breach));

test.each<Breach>([
  { why: "never tested", facts: { wasTested: false }, says: /Nobody has tested/, at: null },
])("[RVR-13] somebody has tested it: $why", (breach) => expectOnly("RVR-13", breach));

test.each<Breach>([
  {
    why: "a variable without a default",
    facts: { templates: templates({ blanks: ["Attributes.plan"] }) },
    says: /Attributes\.plan/,
    at: "mail",
  },
])("[RVR-14] nothing is blank: $why", (breach) => expectOnly("RVR-14", breach));

test.each<Breach>([
  {
    why: "no way to unsubscribe",
    facts: { templates: templates({ hasUnsubscribe: false }) },
    says: /unsubscribe/,
    at: "mail",
  },
  {
    why: "the project’s sender",
    journey: told("mail", { fromAddress: null }),
    says: /project’s sender/,
    field: "fromAddress",
  },
])("[RVR-15] mails are well bred: $why", (breach) => expectOnly("RVR-15", breach));

test.each<Breach>([
  { why: "nobody with a number", facts: { reach: new Map([["SMS", 0]]) }, says: /SMS/, at: "sms" },
])("[RVR-16] each channel reaches somebody: $why", (breach) => expectOnly("RVR-16", breach));

test.each<Breach>([
  {
    why: "an else that is empty",
    journey: withActivities({
      many: make(
        "multivariate_split",
        { branches: [{ condition: { kind: "segment", segmentId: ids.segment } }], evaluate: now },
        { A: "call" },
      ),
      hook: null,
    }),
    says: /^Else .* leads nowhere/,
    at: "many",
    field: "next.else",
  },
  {
    why: "a yes that is empty",
    journey: withActivities({ opened: { ...sound.graph.opened!, next: { no: "wait" } }, sms: null }),
    says: /^Yes .* leads nowhere/,
  },
])("[RVR-17] each branch leads somewhere: $why", (breach) => expectOnly("RVR-17", breach));

test.each<Breach>([
  {
    why: "a campaign that another journey uses",
    journey: withSettings({ connect }, told("call", { url: null })),
    facts: { connectElsewhere: new Set(["arn:a"]) },
    says: /Another journey/,
    at: null,
  },
])("[RVR-18] a Connect campaign is one journey’s: $why", (breach) => expectOnly("RVR-18", breach));

test.each<Breach>([
  {
    why: "a version that may change",
    journey: told("mail", { templateVersion: null }),
    says: /running journey/,
    at: "mail",
    field: "templateVersion",
  },
])("[RVR-19] versions are chosen: $why", (breach) => expectOnly("RVR-19", breach));

test.each<Breach>([{ why: "no event stream", facts: { eventStreamOn: false }, says: /90 days/, at: null }])(
  "[RVR-20] events are kept: $why",
  (breach) => expectOnly("RVR-20", breach),
);

test.each<Breach>([
  {
    why: "a frequent event",
    journey: byEvent("_session.start", { entryCap: 5, entryInterval: "P1D" }),
    says: /_session\.start/,
    at: ENTRY,
  },
])("[RVR-21] a frequent event is limited: $why", (breach) => expectOnly("RVR-21", breach));

test.each<Breach>([
  {
    why: "a large scope",
    journey: withActivities({ ...many, hook: make("custom", { url: "https://example.com/hook" }, "w0") }),
    facts: { audience: 2_000_000, sendingRate: 10_000 },
    says: /2,000,000 people and 24 activities/,
    at: ENTRY,
  },
])("[RVR-22] the scope is small: $why", (breach) => expectOnly("RVR-22", breach));

test("[RVR-2] [RVR-3] a wait between a message and a split counts", () => {
  const waited = withActivities({
    mail: make("email", mail, "pause"),
    pause: make("wait", { wait: { kind: "for", duration: "P1D" } }, "opened"),
  });
  expect(review(told("opened", { evaluate: now }, waited), knownFacts)).toEqual([]);
});

test("[RVR-7] [RVR-10] [RVR-21] what the project or another setting sees to needs no advice", () => {
  const silent = (journey: Journey, facts: Partial<ReviewFacts> = {}) =>
    expect(review(journey, { ...knownFacts, ...facts })).toEqual([]);
  silent(withLimits({ dailyCap: null }), { projectLimits: { dailyCap: 3, totalCap: null } });
  silent(withSettings({ estimateZones: ["PHONE_NUMBER"] }), { withoutZone: 9 });
  silent(byEvent("_session.start", { entryCap: 5, entryInterval: "P1D", totalCap: 3 }));
  silent(byEvent("purchase", { entryCap: 5, entryInterval: "P1D" }));
});
