import { test } from "vitest";
import { asks, make } from "../testing/make";
import { type Breach, expectOnly, ids, sound, told, withActivities } from "../testing/review";

const asked = (condition: object) => told("opened", { conditions: [condition] });
const branches = (...conditions: object[]) => {
  const next = Object.fromEntries(conditions.map((_, nth) => [String.fromCharCode(65 + nth), "hook"]));
  const split = sound.graph.many;
  if (split?.type !== "multivariate_split") throw new Error("no split");
  const config = { ...split.config, branches: conditions.map((condition) => ({ condition })) };
  return withActivities({ many: { ...split, config: config as never, next: { ...next, else: "call" } } });
};
const shares = (...values: (number | null)[]) => {
  const next = Object.fromEntries(values.map((_, nth) => [String(nth + 1), nth === 0 ? "held" : "many"]));
  return withActivities({ dice: make("random_split", { shares: values }, next) });
};
const inSegment = { kind: "segment", segmentId: ids.segment };
const until = (at: string) => ({ kind: "until", at });

test.each<Breach>([
  {
    why: "nothing said",
    journey: told("wait", { wait: { kind: "unsaid" } }),
    says: /not said how long/,
    at: "wait",
    field: "wait",
  },
  {
    why: "too short",
    journey: told("wait", { wait: { kind: "for", duration: "PT59M" } }),
    says: /shorter/,
  },
  { why: "too long", journey: told("wait", { wait: { kind: "for", duration: "P366D" } }), says: /365/ },
  { why: "no time", journey: told("wait", { wait: { kind: "for", duration: "soon" } }), says: /no length/ },
  { why: "the past", journey: told("wait", { wait: until("2026-03-01T12:00:00Z") }), says: /over/ },
  {
    why: "after the end",
    journey: told("wait", { wait: until("2026-06-01T12:00:00Z") }),
    says: /end of the journey/,
  },
])("[RVE-18] a wait can be waited for: $why", (breach) => expectOnly("RVE-18", breach));

test.each<Breach>([
  {
    why: "nothing asked",
    journey: told("opened", { conditions: [] }),
    says: /Nothing is asked/,
    at: "opened",
    field: "conditions",
  },
  {
    why: "a segment that is gone",
    journey: asked({ kind: "segment", segmentId: ids.gone }),
    says: /gone/,
    field: "conditions.0.segmentId",
  },
  { why: "no segment", journey: asked({ kind: "segment", segmentId: null }), says: /not chosen/ },
  {
    why: "no message",
    journey: asked({ kind: "event", messageId: null }),
    says: /not chosen/,
    field: "conditions.0.messageId",
  },
  { why: "a message that is gone", journey: asked(asks("gone", "_email.open")), says: /gone/ },
  {
    why: "a message that comes later",
    journey: asked(asks("again", "_email.open")),
    says: /does not come before/,
  },
  { why: "another channel’s event", journey: asked(asks("mail", "_SMS.SUCCESS")), says: /does not happen/ },
  {
    why: "no event",
    journey: asked({ kind: "event", messageId: "mail", dimensions: { events: [] } }),
    says: /not chosen/,
  },
  {
    why: "an empty value",
    journey: asked({
      kind: "event",
      messageId: "mail",
      dimensions: { events: ["_email.send"], attributes: [{ name: "a", values: [""] }] },
    }),
    says: /empty/,
  },
])("[RVE-19] a yes/no split asks something that can be answered: $why", (breach) =>
  expectOnly("RVE-19", breach),
);

test.each<Breach>([
  {
    why: "no time",
    journey: told("many", { evaluate: { kind: "for", duration: "" } }),
    says: /no length/,
    at: "many",
    field: "evaluate",
  },
  { why: "the past", journey: told("many", { evaluate: until("2026-01-01T00:00:00Z") }), says: /over/ },
  {
    why: "after the end",
    journey: told("many", { evaluate: until("2027-01-01T00:00:00Z") }),
    says: /end of the journey/,
  },
  { why: "no date", journey: told("many", { evaluate: until("soon") }), says: /none/ },
])("[RVE-20] a split looks at a time that comes: $why", (breach) => expectOnly("RVE-20", breach));

test.each<Breach>([
  {
    why: "no branch",
    journey: branches(),
    also: ["RVE-28"],
    says: /no branch/,
    at: "many",
    field: "branches",
  },
  {
    why: "five branches",
    journey: branches(inSegment, inSegment, inSegment, inSegment, inSegment),
    says: /5 branches/,
  },
  {
    why: "a branch without a question",
    journey: branches(inSegment, null as never),
    says: /branch B/,
    field: "branches.1.condition",
  },
  {
    why: "a segment that is gone",
    journey: branches({ kind: "segment", segmentId: ids.gone }),
    says: /gone/,
  },
])("[RVE-21] every branch asks something: $why", (breach) => expectOnly("RVE-21", breach));

test.each<Breach>([
  {
    why: "one branch",
    journey: shares(100),
    also: ["RVE-28"],
    says: /1 branches/,
    at: "dice",
    field: "shares",
  },
  { why: "six branches", journey: shares(20, 20, 20, 20, 10, 10), says: /6 branches/ },
  { why: "half a percent", journey: shares(99.5, 0.5), says: /whole percentage/ },
  { why: "nothing", journey: shares(100, 0), says: /whole percentage/ },
  { why: "not said", journey: shares(50, null), says: /whole percentage/ },
  { why: "too much", journey: shares(60, 50), says: /110 %/ },
])("[RVE-22] the shares of a random split add up: $why", (breach) => expectOnly("RVE-22", breach));

test.each<Breach>([
  {
    why: "not said",
    journey: told("held", { percentage: null }),
    says: /not said/,
    at: "held",
    field: "percentage",
  },
  { why: "nobody", journey: told("held", { percentage: 0 }), says: /0 %/ },
  { why: "everybody", journey: told("held", { percentage: 100 }), says: /100 %/ },
])("[RVE-23] a hold-out holds out some: $why", (breach) => expectOnly("RVE-23", breach));
