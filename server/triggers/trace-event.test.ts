import { capCount } from "@/db/schema";
import { Schedule } from "@/domain/schedules/schedule";
import { createSegment } from "@/server/segments/create-segment";
import { all, planIs } from "@/server/segments/testing/criteria";
import { expect, test } from "@/server/testing/test";
import { TraceEvent, traceEvent } from "./trace-event";

const schedule = Schedule.parse({
  kind: "event",
  trigger: {
    types: ["cart.abandoned"],
    where: [{ of: "metric", name: "total", test: { operator: "greater_than", number: 50 } }],
  },
  end: "2026-06-01T00:00",
  timeZone: "UTC",
});

const asked = (over: object) => TraceEvent.parse({ type: "cart.abandoned", metrics: { total: 60 }, ...over });

test("each condition is told with its value, for every campaign that waits for events", async ({
  ctx,
  make,
  project,
}) => {
  const { projectId } = ctx;
  const person = await make.endpoint({
    projectId,
    attributes: { plan: ["basic"] },
    address: "ada@example.com",
  });
  const segment = await createSegment(ctx, { name: "Gold", description: "", criteria: all(planIs("gold")) });
  const waits = { projectId, schedule, status: "executing" } as const;
  await make.campaign({
    ...waits,
    name: "Filtered",
    audience: { kind: "segment", segmentId: segment.id },
    limits: { totalCap: 1 },
    quietTime: { kind: "drop", from: "08:00", to: "10:00" },
  });
  const plain = await make.campaign({ ...waits, name: "Plain" });
  await make.campaign({ projectId, name: "By the clock" });
  await ctx.db
    .insert(capCount)
    .values({ scopeId: plain.id, endpointId: person.id, day: "1970-01-01", lane: person.lane, count: 9 });

  const [good, filtered, ...others] = await traceEvent(ctx, asked({ personId: person.id }));
  expect(others).toEqual([]);
  expect(good).toMatchObject({ name: "Plain", sends: true });
  expect(good?.lines).toEqual([
    { what: "The campaign waits for events", holds: true, fact: expect.any(String) },
    { what: "Its end is to come", holds: true, fact: "It ends on 2026-06-01, 00:00, UTC." },
    { what: "The event is cart.abandoned", holds: true, fact: "It is cart.abandoned." },
    { what: "The metric total > 50", holds: true, fact: "It is 60." },
    {
      what: "The person can be written to",
      holds: true,
      fact: "ada@example.com is active and has not opted out.",
    },
    { what: "The person is in one of its treatments", holds: true, fact: "They get its mail." },
  ]);
  expect(filtered?.sends).toBe(false);
  expect(filtered?.lines.filter(({ what }) => /segment|campaign:|quiet/.test(what))).toEqual([
    { what: "The person is in the segment “Gold”", holds: false, fact: expect.stringContaining("basic") },
    { what: "Messages from this campaign: fewer than 1", holds: true, fact: "They have had 0." },
    {
      what: "It is not quiet time (08:00 to 10:00)",
      holds: project.assumedZone === null,
      fact: expect.stringContaining("quiet"),
    },
  ]);
});

test("what the event lacks, who cannot be written to and who is unknown are told", async ({ ctx, make }) => {
  const { projectId } = ctx;
  const person = await make.endpoint({ projectId, optOut: "ALL" });
  await make.campaign({ projectId, schedule, status: "paused" });
  const factsOf = async (over: object) => {
    const [one] = await traceEvent(ctx, asked(over));
    return one?.lines.filter(({ holds }) => !holds).map(({ fact }) => fact);
  };
  expect(await factsOf({ personId: person.id, metrics: {}, attributes: { total: "60" } })).toEqual([
    expect.stringContaining("Paused"),
    "The event has total as an attribute (a text), not a metric.",
    expect.stringContaining("Has opted out of e-mail."),
  ]);
  expect(await factsOf({ personId: "nobody", type: "cart.filled" })).toEqual([
    expect.stringContaining("Paused"),
    "It is cart.filled.",
    "“nobody” is not such an endpoint, and its user has none.",
  ]);
});

test("another project's person and campaigns are not seen", async ({ ctx, make }) => {
  const stranger = await make.project();
  const person = await make.endpoint({ projectId: stranger.id });
  await make.campaign({ projectId: stranger.id, schedule, status: "executing" });
  expect(await traceEvent(ctx, asked({ personId: person.id }))).toEqual([]);
});
