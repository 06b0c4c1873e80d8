import { expect, test } from "vitest";
import { conditionsOf, lookInWords, waitOf } from "../engine/hidden-wait";
import { asks, facts, graphOf, happened, make, now } from "../testing/make";
import {
  Activity,
  type ActivityKind,
  activityKinds,
  asksOf,
  channelOf,
  inWords,
  labelOf,
  needsOf,
  newActivity,
  portLabel,
  portsOf,
} from ".";
import { messageChannels } from "./channels";
import { fits } from "./event-dimensions";
import { happenedInWords, hiddenWaits, messageEvents } from "./message-events";

const gold = "6".repeat(32);
const names = { segment: "“Gold”", template: "“Welcome”", activity: "“Hello”" };
const nameOf = (kind: keyof typeof names) => names[kind];

test.each(activityKinds)("[JRN-22] a new %s is one that can be kept, and has words", (kind) => {
  const activity = newActivity(kind);
  expect(Activity.parse(activity)).toEqual(activity);
  expect(labelOf(kind)).toMatch(/^\p{Lu}/u);
  expect(inWords(activity, nameOf)).toMatch(/^\p{Lu}/u);
  expect(needsOf(activity).every((need) => need.kind === "channel")).toBe(true);
});

test.each<[ActivityKind, object, string]>([
  ["email", { templateId: gold, templateVersion: 3 }, "Send the e-mail “Welcome”, version 3"],
  ["sms", {}, "Send the SMS, whose template is not chosen"],
  ["custom", { url: "https://example.com" }, "Hand over to https://example.com"],
  ["contact_centre", {}, "Ask the contact centre to call, and wait up to 1 hour for the answer"],
  ["wait", { wait: { kind: "for", duration: "P1DT12H" } }, "Wait for 1 day and 12 hours"],
  ["wait", { wait: { kind: "until", at: "2026-03-29T09:00:00Z" } }, "Wait until 2026-03-29 09:00 UTC"],
  ["yes_no_split", { conditions: [asks("mail", "_email.open")] }, "Split by whether “Hello” was opened"],
  [
    "multivariate_split",
    { branches: [{ condition: { kind: "segment", segmentId: gold } }, { condition: null }] },
    "Split A: in “Gold”; B: nothing is asked",
  ],
  ["random_split", { shares: [30, 70] }, "Split at random, 30 % / 70 %"],
  ["holdout", { percentage: 5 }, "Hold out 5 %, who leave the journey"],
  ["segment_entry", { segmentId: gold }, "People in “Gold” enter"],
  [
    "event_entry",
    {
      dimensions: {
        events: ["purchase"],
        attributes: [{ name: "plan", values: ["gold", "silver"] }],
        metrics: [{ name: "total", compare: "GREATER_THAN", value: 10 }],
      },
    },
    "Whoever does “purchase” with plan “gold” or “silver” and total greater than 10 enters",
  ],
])("[JRN-23] [JRN-28] [JRN-31] a %s with %j reads: %s", (kind, config, words) => {
  expect(inWords(make(kind, config), nameOf)).toBe(words);
});

test("[JRN-29] [JRN-30] [JRN-32] the ways out of an activity, and what they are called", () => {
  const ways = (activity: Activity) => portsOf(activity).map((port) => [port, portLabel(activity, port)]);
  expect(ways(make("yes_no_split"))).toEqual([
    ["yes", "Yes"],
    ["no", "No"],
  ]);
  expect(ways(make("multivariate_split"))).toEqual([
    ["A", "Branch A"],
    ["B", "Branch B"],
    ["else", "Else"],
  ]);
  expect(ways(make("random_split", { shares: [30, 70] }))).toEqual([
    ["1", "30 %"],
    ["2", "70 %"],
  ]);
  expect(ways(make("wait"))).toEqual([["next", ""]]);
  expect(ways(make("exit"))).toEqual([]);
});

test("[JRN-24] [JRN-25] [JRN-27] what an activity needs of the project", () => {
  expect(needsOf(make("sms", { templateId: gold, templateVersion: 2, originationNumber: "+1" }))).toEqual([
    { kind: "channel", channel: "SMS" },
    { kind: "template", id: gold, version: 2, channel: "SMS" },
    { kind: "number", number: "+1" },
  ]);
  expect(needsOf(make("email", { fromAddress: "a@example.com" }))).toContainEqual({
    kind: "sender",
    address: "a@example.com",
  });
  expect(needsOf(make("custom", { url: "https://a" }))).toEqual([{ kind: "url", url: "https://a" }]);
  expect(needsOf(make("yes_no_split", { conditions: [{ kind: "segment", segmentId: gold }] }))).toEqual([
    { kind: "segment", id: gold },
  ]);
  expect(needsOf(make("event_entry", { segmentId: gold }))).toEqual([{ kind: "segment", id: gold }]);
  expect(channelOf("push")).toBe("PUSH");
  expect(channelOf("wait")).toBeNull();
});

test("[JRN-21] what must be known before an activity decides; the same question has the same key", () => {
  const opened = asks("mail", "_email.open");
  const one = asksOf(make("yes_no_split", { conditions: [opened, { kind: "segment", segmentId: gold }] }));
  const other = asksOf(
    make("multivariate_split", { branches: [{ condition: opened }, { condition: null }] }),
  );
  expect(one.map(({ kind }) => kind)).toEqual(["events", "segment"]);
  expect(other[0]?.key).toBe(one[0]?.key);
  expect(asksOf(make("wait"))).toEqual([]);
  expect(asksOf(make("contact_centre"))).toMatchObject([{ kind: "answer" }]);
  const dimensions = { Metrics: { orders: { ComparisonOperator: "EQUAL" as const, Value: 1 } } };
  expect(asksOf(make("yes_no_split", { conditions: [{ kind: "dimensions", dimensions }] }))).toMatchObject([
    { kind: "dimensions", dimensions },
  ]);
});

test("[JRN-34] [JRN-35] [JRN-36] [JRN-37] each channel has its events, in words", () => {
  expect(messageChannels.map((channel) => Object.keys(messageEvents[channel]).length)).toEqual([
    9, 4, 4, 2, 6,
  ]);
  expect(happenedInWords("_email.open")).toBe("was opened");
  expect(happenedInWords("purchase")).toBe("had “purchase”");
});

test("[JRN-19] an event fits by its name, its attributes and its metrics", () => {
  const asked = {
    events: ["purchase"],
    attributes: [
      { name: "plan", values: ["gold", "silver"] },
      { name: "city", type: "EXCLUSIVE" as const, values: ["Bonn"] },
    ],
    metrics: [{ name: "total", compare: "GREATER_THAN_OR_EQUAL" as const, value: 10 }],
  };
  const bought = (over: object) => ({
    ...happened("purchase"),
    attributes: { plan: "silver" },
    metrics: { total: 10 },
    ...over,
  });
  expect(fits(asked, bought({}), now)).toBe(true);
  expect(fits(asked, bought({ type: "visit" }), now)).toBe(false);
  expect(fits(asked, bought({ attributes: { plan: "basic" } }), now)).toBe(false);
  expect(fits(asked, bought({ attributes: { plan: "gold", city: "Bonn" } }), now)).toBe(false);
  expect(fits(asked, bought({ metrics: { total: 9.9 } }), now)).toBe(false);
  expect(facts().happened).toEqual([]);
});

test("[JRN-33] hidden waits: an hour after e-mail, SMS and push, 15 minutes after custom, and none once somebody said how long", () => {
  expect(hiddenWaits).toMatchObject({ EMAIL: "PT1H", SMS: "PT1H", PUSH: "PT1H", CUSTOM: "PT15M" });
  const graph = (first: ActivityKind, config: object = {}) =>
    graphOf({
      mail: make(first, {}, "s"),
      s: make("yes_no_split", { conditions: [asks("mail", "x")], ...config }),
    });
  expect(waitOf(graph("email"), "s")).toEqual({ wait: { kind: "for", duration: "PT1H" }, said: false });
  expect(waitOf(graph("custom"), "s")).toEqual({ wait: { kind: "for", duration: "PT15M" }, said: false });
  const said = { kind: "for", duration: "PT0S" };
  expect(waitOf(graph("email", { evaluate: said }), "s")).toEqual({ wait: said, said: true });
  const segment = { conditions: [{ kind: "segment", segmentId: gold }] };
  expect(waitOf(graph("email", segment), "s")).toEqual({
    wait: { kind: "for", duration: "PT0S" },
    said: false,
  });
  expect(waitOf(graph("email"), "mail")).toBeNull();
  expect(conditionsOf(graph("email"), "mail")).toEqual([]);
});

test("[JRN-33] a wait that is drawn between a message and a split takes the place of the hidden one", () => {
  const graph = graphOf({
    mail: make("email", {}, "w"),
    w: make("wait", {}, "s"),
    s: make("yes_no_split", { conditions: [asks("mail", "_email.open")] }),
  });
  expect(waitOf(graph, "s")).toEqual({ wait: { kind: "for", duration: "PT0S" }, said: false });
});

test("[JRN-33] a split that does not wait leaves the hidden wait to the one behind it; one that asked about the same message has waited", () => {
  const split = (conditions: object[], config: object = {}) =>
    make("yes_no_split", { conditions, ...config } as never, { yes: "t" });
  const graph = (first: ReturnType<typeof split>) =>
    graphOf({ mail: make("email", {}, "s"), s: first, t: split([asks("mail", "_email.click")]) });
  const hour = { wait: { kind: "for", duration: "PT1H" }, said: false };
  expect(waitOf(graph(split([{ kind: "segment", segmentId: gold }])), "t")).toEqual(hour);
  expect(
    waitOf(graph(split([asks("mail", "_email.open")], { evaluate: { kind: "for", duration: "PT0S" } })), "t"),
  ).toEqual(hour);
  expect(waitOf(graph(split([asks("mail", "_email.open")])), "t")?.wait).toEqual({
    kind: "for",
    duration: "PT0S",
  });
});

test("[JRN-33] what is assumed is said to be", () => {
  const graph = (config: object) =>
    graphOf({
      mail: make("email", {}, "s"),
      s: make("yes_no_split", { conditions: [asks("mail", "_email.open")], ...config }),
    });
  const words = (evaluate: object) => lookInWords(graph({ evaluate }), "s");
  expect(words({ kind: "unsaid" })).toBe("Looks after 1 hour, as nobody has said when");
  expect(words({ kind: "for", duration: "P1D" })).toBe("Looks after 1 day");
  expect(words({ kind: "for", duration: "PT0S" })).toBe("Looks at once");
  expect(words({ kind: "until", at: "2026-04-01T09:00:00Z" })).toBe("Looks on 2026-04-01 09:00 UTC");
});
