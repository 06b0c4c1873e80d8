import { expect, test } from "vitest";
import { activityKinds } from "../activities";
import { advance } from "../engine/advance";
import { facts, graphOf, make, running, visit } from "../testing/make";
import { activityMetric, activityTypeOf, leaveMetrics, refusalMetrics } from "./metrics";

const later = new Date("2026-03-05T09:00:00Z");

test.each([
  [
    "a split that is not held up: no",
    make("yes_no_split", { conditions: [], evaluate: { kind: "for", duration: "PT0S" } }, { no: "end" }),
    {},
    "Branch_FALSE",
  ],
  ["a way that leads nowhere", make("random_split", { shares: [100] }), {}, "Branch_1"],
  ["a random split", make("random_split", { shares: [100] }, { "1": "end" }), {}, "Branch_1"],
  [
    "no branch that fits",
    make("multivariate_split", { evaluate: { kind: "for", duration: "PT0S" } }, { else: "end" }),
    {},
    "Branch_ELSE",
  ],
  ["a wait that begins", make("wait", {}, "end"), {}, "WAIT_STARTED"],
  ["a wait that is over", make("wait", {}, "end"), { now: later }, "WAIT_FINISHED"],
  [
    "a wait until the past",
    make("wait", { wait: { kind: "until", at: "2026-01-01T00:00:00Z" } }, "end"),
    {},
    "WAIT_SKIPPED",
  ],
  ["a hold-out of all", make("holdout", { percentage: 100 }, "end"), {}, "HOLDOUT"],
  ["a hold-out of nobody", make("holdout", { percentage: 0 }, "end"), {}, "PASSED"],
  ["a call", make("contact_centre", {}, "end"), {}, "CALL_QUEUED"],
  [
    "a message without an address",
    make("email", {}, "end"),
    { reachable: new Set<never>() },
    "FAILURE_PERMANENT",
  ],
  ["a message on its way", make("email", {}, "end"), {}, null],
])("[JRN-55] %s counts under Pinpoint’s name", (_, activity, over, metric) => {
  const step = advance(running(graphOf({ a: activity, end: make("exit") })), visit("a", over), facts());
  expect(activityMetric(activity, step, "now" in over)).toBe(metric);
});

test("[JRN-53] [JRN-55] types, and the counts of a journey, have Pinpoint’s names", () => {
  expect(activityKinds.map(activityTypeOf).filter((type) => type === "MESSAGE")).toHaveLength(4);
  expect(refusalMetrics.already_inside).toBe("ACTIVE_ENDPOINT_REJECTED");
  expect(leaveMetrics.exit).toBe("ENDPOINT_LEFT");
});
