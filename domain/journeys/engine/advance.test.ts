import { expect, test } from "vitest";
import { member } from "@/domain/segments/testing/make";
import { ENTRY } from "../graph/graph";
import { asks, facts, graphOf, happened, make, now, running, visit } from "../testing/make";
import { advance } from "./advance";
import { questionsAt } from "./re-evaluate";

const at = (iso: string) => new Date(iso);
const opened = asks("mail", "_email.open");
const gold = "6".repeat(32);

test("[JRN-23] a message is handed on, and the participant goes on at once", () => {
  const graph = graphOf({ mail: make("email", {}, "end"), end: make("exit") });
  expect(advance(running(graph), visit("mail"), facts())).toMatchObject({
    kind: "moved",
    to: "end",
    message: { kind: "send", channel: "EMAIL" },
  });
  expect(advance(running(graph), visit("end"), facts())).toMatchObject({ kind: "left", reason: "exit" });
  expect(advance(running(graph), visit(ENTRY), facts())).toMatchObject({ kind: "moved", to: "mail" });
});

test("[JRN-40] a way that is not connected ends the journey", () => {
  const graph = graphOf({ mail: make("sms") });
  expect(advance(running(graph), visit("mail"), facts())).toMatchObject({
    kind: "left",
    reason: "completed",
    message: { kind: "send", channel: "SMS" },
  });
});

test.each([
  ["deleted", facts({ member: null }), {}, "mail"],
  ["ended", facts(), { endsAt: now }, "mail"],
  ["activity_gone", facts(), {}, "gone"],
])("[JRN-51] whoever is %s leaves, and the log says so", (reason, known, over, id) => {
  const graph = graphOf({ mail: make("email") });
  expect(advance(running(graph), visit(id, over), known)).toMatchObject({
    kind: "left",
    reason,
    message: null,
  });
});

test("[JRN-54] who has no address for a channel passes through", () => {
  const graph = graphOf({ mail: make("email", {}, "end"), end: make("exit") });
  const step = advance(running(graph), visit("mail", { reachable: new Set(["SMS"]) }), facts());
  expect(step).toMatchObject({
    kind: "moved",
    to: "end",
    message: { kind: "skipped", reason: "unsupported_channel" },
  });
});

test("[JRN-6] [JRN-54] a message above a cap is skipped, and its reason kept", () => {
  const graph = graphOf({ mail: make("email", {}, "end"), end: make("exit") });
  const capped = running(graph, { limits: { ...running(graph).settings.limits, dailyCap: 2 } });
  const sent = { today: 2, fromThisJourney: 2, inTimeframe: 2 };
  expect(advance(capped, visit("mail", { sent }), facts()).message).toEqual({
    kind: "skipped",
    reason: "daily_cap",
  });
});

const wait = graphOf({
  w: make("wait", { wait: { kind: "for", duration: "PT2H" } }, "end"),
  end: make("exit"),
});

test("[JRN-28] a wait counts from the arrival, and never beyond the end of the journey", () => {
  expect(advance(running(wait), visit("w"), facts())).toMatchObject({
    kind: "waiting",
    until: at("2026-03-02T11:00Z"),
  });
  const later = visit("w", { now: at("2026-03-02T11:00Z") });
  expect(advance(running(wait), later, facts())).toMatchObject({
    kind: "moved",
    because: "the wait is over",
  });
  const soon = visit("w", { endsAt: at("2026-03-02T10:00Z") });
  expect(advance(running(wait), soon, facts())).toMatchObject({ until: at("2026-03-02T10:00Z") });
});

test.each([
  [{ kind: "until", at: "2026-03-02T12:00:00Z" }, "waiting"],
  [{ kind: "until", at: "2026-03-01T12:00:00Z" }, "moved"],
  [{ kind: "unsaid" }, "moved"],
  [{ kind: "for", duration: "soon" }, "moved"],
] as const)("[JRN-28] a wait of %j leaves the participant %s", (written, kind) => {
  const graph = graphOf({ w: make("wait", { wait: written }, "end"), end: make("exit") });
  expect(advance(running(graph), visit("w"), facts()).kind).toBe(kind);
});

const split = (over = {}) =>
  graphOf({
    mail: make("email", {}, "s"),
    s: make("yes_no_split", { conditions: [opened], ...over }, { yes: "y", no: "n" }),
    y: make("exit"),
    n: make("exit"),
  });

test("[JRN-33] a split on what happens with a message waits an hour where nobody said how long", () => {
  const until = at("2026-03-02T10:00Z");
  expect(advance(running(split()), visit("s"), facts())).toMatchObject({
    kind: "waiting",
    until,
    wakeBy: [],
  });
  const evaluate = { kind: "for", duration: "PT0S" };
  expect(advance(running(split({ evaluate })), visit("s"), facts())).toMatchObject({
    kind: "moved",
    to: "n",
  });
});

test("[JRN-29] [JRN-34] an event counts that came in by the end of the wait, however late it is looked at", () => {
  const late = visit("s", { now: at("2026-03-02T10:05Z") });
  const by = (iso: string) => facts({ happened: [happened("_email.open", { arrivedAt: at(iso) })] });
  const inTime = advance(running(split()), late, by("2026-03-02T10:00Z"));
  expect(inTime).toMatchObject({ to: "y", because: expect.stringContaining("came in at 2026-03-02T10:00") });
  expect(advance(running(split()), late, by("2026-03-02T10:00:01Z"))).toMatchObject({ to: "n" });
  const another = facts({ happened: [happened("_email.open", { activityId: "other" })] });
  expect(advance(running(split()), late, another)).toMatchObject({ to: "n" });
});

test("[JRN-29] a split that may go on early does so on a yes, and is woken by the event", () => {
  const early = running(split({ early: true }));
  expect(advance(early, visit("s"), facts())).toMatchObject({
    kind: "waiting",
    wakeBy: [expect.stringContaining("_email.open")],
  });
  expect(advance(early, visit("s"), facts({ happened: [happened("_email.open")] }))).toMatchObject({
    to: "y",
  });
});

test("[JRN-39] all conditions or any of them; a segment is looked at as of now", () => {
  const conditions = [
    { kind: "segment" as const, segmentId: gold },
    {
      kind: "dimensions" as const,
      dimensions: { Metrics: { orders: { ComparisonOperator: "EQUAL" as const, Value: 3 } } },
    },
  ];
  const rich = facts({ segmentIds: new Set([gold]), member: member({ metrics: { orders: 1 } }) });
  expect(advance(running(split({ conditions })), visit("s"), rich)).toMatchObject({ to: "n" });
  expect(advance(running(split({ conditions, operator: "ANY" })), visit("s"), rich)).toMatchObject({
    to: "y",
  });
  expect(advance(running(split({ conditions: [] })), visit("s"), rich)).toMatchObject({ to: "n" });
});

test("[JRN-30] the first branch in the order of the alphabet, else the last way", () => {
  const inside = (segmentId: string) => ({ condition: { kind: "segment" as const, segmentId } });
  const branches = [inside("7".repeat(32)), inside(gold), { condition: null }];
  const graph = graphOf({
    m: make("multivariate_split", { branches }, { A: "a", B: "b", else: "e" }),
    a: make("exit"),
    b: make("exit"),
    e: make("exit"),
  });
  expect(advance(running(graph), visit("m"), facts({ segmentIds: new Set([gold]) }))).toMatchObject({
    to: "b",
    port: "B",
  });
  expect(advance(running(graph), visit("m"), facts())).toMatchObject({ to: "e", because: "no branch fits" });
});

test("[JRN-38] a split looks at what a custom channel answered", () => {
  const condition = {
    kind: "event" as const,
    messageId: "hook",
    dimensions: { events: ["_custom.success"], attributes: [{ name: "tier", values: ["high"] }] },
  };
  const graph = graphOf({
    hook: make("custom", {}, "s"),
    s: make(
      "yes_no_split",
      { conditions: [condition], evaluate: { kind: "for", duration: "PT0S" } },
      { yes: "y" },
    ),
    y: make("exit"),
  });
  const answered = (tier: string) =>
    facts({ happened: [happened("_custom.success", { activityId: "hook", attributes: { tier } })] });
  expect(advance(running(graph), visit("s"), answered("high"))).toMatchObject({ to: "y" });
  expect(advance(running(graph), visit("s"), answered("low"))).toMatchObject({
    kind: "left",
    reason: "completed",
  });
});

test("[JRN-32] [JRN-31] shares of a random split and a hold-out are kept to, and a repeat decides alike", () => {
  const graph = graphOf({
    r: make("random_split", { shares: [20, 30, 50] }, { "1": "a", "2": "h", "3": "b" }),
    a: make("exit"),
    b: make("exit"),
    h: make("holdout", { percentage: 25 }, "a"),
  });
  const ends = Array.from({ length: 4_000 }, (_, n) =>
    advance(running(graph), visit("r", { participant: `p${n}` }), facts()),
  );
  const share = (to: string) => ends.filter((step) => step.kind === "moved" && step.to === to).length / 40;
  for (const [to, wanted] of [
    ["a", 20],
    ["h", 30],
    ["b", 50],
  ] as const)
    expect(Math.abs(share(to) - wanted)).toBeLessThan(3);
  const held = Array.from({ length: 4_000 }, (_, n) =>
    advance(running(graph), visit("h", { participant: `p${n}` }), facts()),
  );
  const gone = held.filter((step) => step.kind === "left" && step.reason === "holdout").length / 40;
  expect(Math.abs(gone - 25)).toBeLessThan(3);
  expect(advance(running(graph), visit("r"), facts())).toEqual(advance(running(graph), visit("r"), facts()));
});

const night = { quietTime: { from: "21:00", to: "08:00" } };
const mail = graphOf({ mail: make("email", {}, "end"), end: make("exit") });

test("[JRN-11] [JRN-12] in quiet time a message is skipped, or held until it ends by the recipient’s clock", () => {
  const late = visit("mail", { now: at("2026-03-28T22:00Z") });
  expect(advance(running(mail, night), late, facts())).toMatchObject({
    kind: "moved",
    message: { reason: "quiet_time" },
  });
  const held = advance(running(mail, { ...night, holdWhenQuiet: true }), late, facts());
  expect(held).toMatchObject({ kind: "waiting", until: at("2026-03-29T06:00Z"), message: null }); // clocks went forward
});

test("[JRN-5] where a zone could not be estimated a message that quiet time may forbid is skipped", () => {
  const nowhere = visit("mail", { timeZone: null });
  const strict = running(mail, { ...night, estimateZones: ["PHONE_NUMBER"] });
  expect(advance(strict, nowhere, facts()).message).toEqual({ kind: "skipped", reason: "no_zone" });
  expect(advance(running(mail, night), nowhere, facts()).message).toMatchObject({ kind: "send" });
});

test("[JRN-13] hours that never come skip a message, whoever holds it", () => {
  const never = { keepsHours: true, holdWhenQuiet: true, hours: { EMAIL: { MONDAY: [] } } };
  expect(advance(running(mail, never), visit("mail"), facts()).message).toEqual({
    kind: "skipped",
    reason: "never_open",
  });
});

test("[JRN-26] a contact centre is called, and its answer waited for", () => {
  const graph = graphOf({ call: make("contact_centre", { answerWithin: "PT1H" }, "end"), end: make("exit") });
  const called = advance(running(graph), visit("call"), facts());
  expect(called).toMatchObject({
    kind: "waiting",
    until: at("2026-03-02T10:00Z"),
    wakeBy: ["answer"],
    message: { kind: "send", channel: "VOICE" },
  });
  const waiting = visit("call", { sentAt: now, now: at("2026-03-02T09:30Z") });
  expect(advance(running(graph), waiting, facts())).toMatchObject({ kind: "waiting", message: null });
  const answer = facts({ happened: [happened("_contact.connected", { activityId: "call" })] });
  expect(advance(running(graph), waiting, answer)).toMatchObject({
    kind: "moved",
    because: expect.stringContaining("_contact.connected"),
  });
  const late = visit("call", { sentAt: now, now: at("2026-03-02T10:00Z") });
  expect(advance(running(graph), late, facts())).toMatchObject({
    kind: "moved",
    because: expect.stringContaining("did not answer"),
  });
});

test("[JRN-24] [JRN-27] a message goes to endpoints of its kind: any push service, and what a custom channel names", () => {
  const graph = graphOf({
    app: make("push", {}, "hook"),
    hook: make("custom", { endpointTypes: ["EMAIL"] }),
  });
  const phone = { reachable: new Set(["GCM"] as const) };
  expect(advance(running(graph), visit("app", phone), facts()).message).toMatchObject({
    kind: "send",
    channel: "PUSH",
  });
  expect(advance(running(graph), visit("hook", phone), facts()).message).toMatchObject({ kind: "skipped" });
  expect(
    advance(running(graph), visit("hook", { reachable: new Set(["EMAIL"]) }), facts()).message,
  ).toMatchObject({ kind: "send" });
});

test("[JRN-26] whoever would be led another way by now is not called", () => {
  const graph = graphOf({
    s: make(
      "yes_no_split",
      { conditions: [{ kind: "segment", segmentId: gold }] },
      { yes: "end", no: "call" },
    ),
    call: make("contact_centre", {}, "end"),
    end: make("exit"),
  });
  const way = visit("call", { passed: [{ activityId: "s", port: "no" }] });
  expect(advance(running(graph), way, facts())).toMatchObject({ kind: "waiting", message: { kind: "send" } });
  const bought = facts({ segmentIds: new Set([gold]) });
  expect(advance(running(graph), way, bought)).toMatchObject({
    kind: "left",
    reason: "re_evaluated",
    message: null,
  });
  expect(questionsAt(graph, "call").map(({ kind }) => kind)).toEqual(["answer", "segment"]);
  expect(questionsAt(graph, "end")).toEqual([]);
});
