import { suppression } from "@/db/schema";
import { defaultLimits } from "@/domain/limits/limits";
import { appendEvents } from "@/server/events/append-events";
import { expect, test } from "@/server/testing/test";
import { countCriteria } from "./count-criteria";
import { countSegmentMembers } from "./count-members";
import { createSegment } from "./create-segment";
import { explainPerson } from "./explain-person";
import { listMembers } from "./list-members";
import { reachCriteria } from "./reach-criteria";
import { sampleCriteria } from "./sample-criteria";
import { sampleOf } from "./sampled";
import { suggestValues } from "./suggest-values";
import { all, none, planIs } from "./testing/criteria";
import { vocabulary } from "./vocabulary";

const gold = all(planIs("gold"));

test("the count, the list and the saved segment's count are the same number [SEG-3]", async ({
  ctx,
  make,
}) => {
  const { projectId } = ctx;
  for (let nth = 0; nth < 7; nth++)
    await make.endpoint({ projectId, attributes: { plan: [nth < 4 ? "gold" : "basic"] } });
  const { id } = await createSegment(ctx, { name: "Gold", description: "", criteria: gold });

  expect(await countCriteria(ctx, { criteria: gold })).toEqual({ count: 4, total: 7, isEstimate: false });
  expect((await countSegmentMembers(ctx, { id })).count).toBe(4);
  const first = await listMembers(ctx, { id, page: 1, pageSize: 3 });
  const second = await listMembers(ctx, { id, page: 2, pageSize: 3 });
  expect(first.total).toBe(4);
  expect(new Set([...first.rows, ...second.rows].map((row) => row.id)).size).toBe(4);
});

test("each channel says whom it reaches, and why it does not reach the others [SEG-3]", async ({
  ctx,
  db,
  make,
}) => {
  const member = { projectId: ctx.projectId, attributes: { plan: ["gold"] } };
  await make.endpoint({ ...member, address: "twice@example.com" });
  await make.endpoint({ ...member, address: "twice@example.com" });
  await make.endpoint({ ...member, optOut: "ALL" });
  await make.endpoint({ ...member, status: "INACTIVE" });
  await make.endpoint({ ...member, address: "" });
  await make.endpoint({ ...member, channel: "SMS", address: "+12065550142" });
  const bounced = await make.endpoint(member);
  await db.insert(suppression).values({ addressKey: bounced.addressKey, reason: "BOUNCE", at: ctx.now() });

  const { channels } = await reachCriteria(ctx, { criteria: gold });

  expect(channels).toMatchObject([
    { channel: "EMAIL", total: 6, reached: 1 },
    { channel: "SMS", total: 1, reached: 1, skipped: [] },
  ]);
  expect(channels[0]?.skipped.toSorted((a, b) => a.reason.localeCompare(b.reason))).toEqual([
    { reason: "duplicate_address", count: 1 },
    { reason: "inactive", count: 1 },
    { reason: "no_address", count: 1 },
    { reason: "opted_out", count: 1 },
    { reason: "suppressed", count: 1 },
  ]);
});

test("five who match are shown, and those who nearly do with what keeps them out", async ({ ctx, make }) => {
  const { projectId } = ctx;
  await make.endpoint({ projectId, address: "in@example.com", attributes: { plan: ["gold"] } });
  await make.endpoint({ projectId, address: "near@example.com", attributes: { plan: ["basic"] } });

  const { matching, nearly } = await sampleCriteria(ctx, { criteria: gold });

  expect(matching).toMatchObject([{ address: "in@example.com" }]);
  expect(nearly).toMatchObject([{ address: "near@example.com", missing: ["plan is “basic”, not “gold”"] }]);
});

test("why somebody is not in it is told condition by condition", async ({ ctx, make }) => {
  const person = await make.endpoint({
    projectId: ctx.projectId,
    attributes: { plan: ["gold"] },
    optOut: "ALL",
  });
  const criteria = all(
    planIs("gold"),
    none({
      kind: "value",
      subject: { of: "field", name: "OptOut" },
      test: { operator: "is", values: ["ALL"] },
    }),
  );

  const told = await explainPerson(ctx, { criteria, personId: person.id });

  expect(told).toMatchObject({
    holds: false,
    nodes: [{ holds: true }, { holds: false, nodes: [{ holds: true }] }],
  });
  expect(told.nodes[0]?.fact).toBe("plan is “gold”");
});

test("the builder offers names, places, events and segments of the project, and values people have", async ({
  ctx,
  db,
  make,
}) => {
  const { projectId } = ctx;
  await make.endpoint({
    projectId,
    id: "ada",
    attributes: { plan: ["gold", "golden"] },
    userAttributes: { tier: ["A"] },
    metrics: { orders: 1 },
    location: { City: "Paris", Latitude: 48.9, Longitude: 2.3 },
  });
  await make.endpoint({ projectId, attributes: { plan: ["gold"] } });
  const at = ctx.now();
  const attributes = { shop: "web" };
  await appendEvents(db.raw, [
    { projectId, endpointId: "ada", type: "order", occurredAt: at, arrivedAt: at, attributes },
  ]);
  const made = await createSegment(ctx, { name: "Gold", description: "", criteria: gold });

  expect(await vocabulary(ctx)).toEqual({
    limits: defaultLimits,
    names: [
      { of: "userAttribute", name: "tier" },
      { of: "attribute", name: "plan" },
      { of: "metric", name: "orders" },
    ],
    places: [{ city: "Paris", latitude: 48.9, longitude: 2.3 }],
    eventTypes: ["order"],
    segments: [{ id: made.id, name: "Gold", kind: "dynamic" }],
  });
  const subject = { of: "attribute", name: "plan" } as const;
  expect(await suggestValues(ctx, { of: { subject }, prefix: "GO" })).toEqual(["gold", "golden"]);
  expect(await suggestValues(ctx, { of: { eventType: "order", name: "shop" }, prefix: "" })).toEqual(["web"]);
});

test("above a limit a sixteenth of the people stands for all, and the answer says so [SEG-3]", async ({
  ctx,
  make,
}) => {
  const { projectId } = ctx;
  for (let nth = 0; nth < 20; nth++) await make.endpoint({ projectId });

  expect(await sampleOf(ctx.db, projectId, 20)).toEqual({ people: 20, times: 1 });
  const { people, times } = await sampleOf(ctx.db, projectId, 19);

  expect(times).toBe(16);
  expect(people % 16).toBe(0);
});
