import { eq } from "drizzle-orm";
import { droppedEvent, endpoint, endpointActivity, eventName } from "@/db/schema";
import { emptyDraft } from "@/domain/endpoints/endpoint-draft";
import type { Context } from "@/server/context";
import { setLimits } from "@/server/limits/set-limits";
import { expect, test } from "@/server/testing/test";
import { forgetSeen } from "./forget-seen";
import { type IncomingItem, ingestEvents } from "./ingest-events";

const Timestamp = "2026-03-02T08:59:00Z";
const wire = (EventType: string, over: object = {}) => ({ EventType, Timestamp, ...over });
const item = (endpointId: string, events: IncomingItem["events"], draft: IncomingItem["draft"] = null) => ({
  endpointId,
  draft,
  events,
});
const ingest = (ctx: Context, ...items: IncomingItem[]) => ingestEvents(ctx, { requestId: "r1", items });
const ada = () => ({
  ...emptyDraft(),
  channel: "EMAIL" as const,
  address: "ada@example.com",
  addressKey: "ada@example.com",
  userId: "u1",
});

interface Row {
  type: string;
  endpointId: string;
  userId: string | null;
  occurredAt: Date;
  attributes: object;
  metrics: object;
  client: object | null;
}
const stored = ({ db, projectId }: Context) =>
  db.raw<Row[]>`
    select type, endpoint_id as "endpointId", user_id as "userId", occurred_at as "occurredAt", attributes, metrics, client
    from event where project_id = ${projectId} and not starts_with(type, '_endpoint') order by type, endpoint_id`;

test("[EVT-1] [EVT-3] [EVT-4] a call writes its endpoint first, then its events, and answers for each", async ({
  ctx,
}) => {
  const Session = { Id: "s1", StartTimestamp: Timestamp };
  const events: IncomingItem["events"] = [
    ["e1", wire("bought", { Attributes: { plan: "gold" }, Metrics: { total: 51.5 }, Session })],
    ["e2", { EventType: "bought" }],
  ];
  const [result] = await ingest(ctx, item("p1", events, ada()));

  expect(result?.endpoint).toEqual({ accepted: true, message: "Accepted" });
  expect([...(result?.events ?? [])]).toEqual([
    ["e1", { accepted: true, message: "Accepted" }],
    ["e2", { accepted: false, message: expect.stringContaining("Timestamp") }],
  ]);
  expect(await stored(ctx)).toEqual([
    {
      type: "bought",
      endpointId: "p1",
      userId: "u1",
      occurredAt: new Date(Timestamp),
      attributes: { plan: "gold" },
      metrics: { total: 51.5 },
      client: { eventId: "e1", session: { id: "s1", startedAt: "2026-03-02T08:59:00.000Z" } },
    },
  ]);
  const [kept] = await ctx.db.select().from(endpoint).where(eq(endpoint.projectId, ctx.projectId));
  expect(kept).toMatchObject({ id: "p1", address: "ada@example.com", requestId: "r1" });
  const [sign] = await ctx.db
    .select()
    .from(endpointActivity)
    .where(eq(endpointActivity.projectId, ctx.projectId));
  expect(sign?.lastActiveAt).toEqual(new Date(Timestamp));
});

test("[EVT-3] events of an endpoint that is known need say nothing of it; one that is not known is told what it lacks", async ({
  ctx,
}) => {
  await ingest(ctx, item("p1", [], ada()));
  const known = await ingest(ctx, item("p1", [["e1", wire("look")]]));
  const lacking = await ingest(
    ctx,
    item("p2", [["e1", wire("look")]], { ...emptyDraft(), attributes: { a: ["b"] } }),
  );
  const silent = await ingest(ctx, item("p3", [["e1", wire("look")]]));
  const unread = await ingest(
    ctx,
    item("p4", [["e1", wire("look")]], { problem: "ChannelType is unknown." }),
  );

  expect(known[0]?.endpoint.accepted).toBe(true);
  expect(lacking[0]?.endpoint).toEqual({
    accepted: false,
    message: expect.stringContaining("ChannelType and Address"),
  });
  expect(silent[0]?.endpoint.accepted).toBe(true);
  expect(unread[0]?.endpoint).toEqual({ accepted: false, message: "ChannelType is unknown." });
  expect((await stored(ctx)).map(({ endpointId, userId }) => [endpointId, userId])).toEqual([
    ["p1", "u1"],
    ["p2", null],
    ["p3", null],
    ["p4", null],
  ]);
});

test("[EVT-1] what is sent again counts once, within a call, beside it and after it; an hour later it is new", async ({
  ctx,
}) => {
  const call = () => ingest(ctx, item("p1", [["e1", wire("look")]]));
  const results = await Promise.all([call(), call(), call()]);
  await call();
  expect(results.every(([result]) => result?.events.get("e1")?.accepted)).toBe(true);
  expect(await stored(ctx)).toHaveLength(1);

  const others = [
    item("p1", [["e2", wire("look")]]),
    item("p2", [["e1", wire("look")]]),
    item("p1", [["e1", wire("look", { Timestamp: "2026-03-02T08:59:01Z" })]]),
  ];
  for (const other of others) await ingest(ctx, other);
  expect(await stored(ctx)).toHaveLength(4);

  await forgetSeen(ctx.db.raw, new Date(ctx.now().getTime() + 3_600_001));
  await call();
  expect(await stored(ctx)).toHaveLength(5);
});

test("calls that come together share their commits, and each event is stored once", async ({ ctx }) => {
  const [{ before } = { before: 0 }] = await commits(ctx);
  await Promise.all(
    Array.from({ length: 60 }, (_, n) =>
      ingest(
        ctx,
        item(`p${n % 7}`, [[`e${n}`, wire("look")]], {
          ...ada(),
          address: `${n % 7}@example.com`,
          addressKey: `${n % 7}@example.com`,
          userId: null,
        }),
      ),
    ),
  );
  const [{ before: after } = { before: 0 }] = await commits(ctx);
  expect(await stored(ctx)).toHaveLength(60);
  expect(after - before).toBeLessThan(30);
});

/** As many as have written to the log of the database since the last look. */
const commits = ({ db }: Context) =>
  db.raw<{ before: number }[]>`select pg_current_xact_id()::text::int as before`;

test("[EVT-5] [QTA-12] a new name beyond the limit drops its event, and those that are known stay welcome", async ({
  ctx,
}) => {
  await setLimits(ctx, { eventTypes: 2, eventAttributeKeys: 1 });
  const [first] = await ingest(
    ctx,
    item("p1", [
      ["e1", wire("a")],
      ["e2", wire("b", { Attributes: { plan: "x" } })],
      ["e3", wire("c")],
      ["e4", wire("a", { Attributes: { color: "x" } })],
      ["e5", wire("_session.start", { Attributes: { os: "x" } })],
    ]),
  );
  const [again] = await ingest(ctx, item("p1", [["e6", wire("b", { Attributes: { plan: "y" } })]]));

  const accepted = [...(first?.events ?? [])].map(([id, verdict]) => [id, verdict.accepted]);
  expect(Object.fromEntries(accepted)).toEqual({ e1: true, e2: true, e3: false, e4: false, e5: true });
  expect(again?.events.get("e6")?.accepted).toBe(true);
  expect((await stored(ctx)).map(({ type }) => type)).toEqual(["_session.start", "a", "b", "b"]);
  const names = await ctx.db.select().from(eventName).where(eq(eventName.projectId, ctx.projectId));
  expect(names.map(({ kind, name }) => `${kind} ${name}`).sort()).toEqual([
    "attribute plan",
    "type a",
    "type b",
  ]);
});

test("[EVT-5] a call with too many events is refused whole", async ({ ctx }) => {
  const events = Array.from({ length: 101 }, (_, n): [string, unknown] => [`e${n}`, wire("look")]);
  await expect(ingest(ctx, item("p1", events))).rejects.toMatchObject({
    code: "invalid",
    message: expect.stringContaining("101"),
  });
  expect(await stored(ctx)).toEqual([]);
});

test("what is dropped stands in the log with its reason, whatever characters it was sent with", async ({
  ctx,
}) => {
  const dropped: IncomingItem["events"] = [
    ["e1", wire("a\0b")],
    ["e\0", wire("look")],
    ["e3", 7],
  ];
  await ingest(ctx, item("p1", dropped), item("bad\0id", [["e4", wire("look")]]));
  const rows = await ctx.db.select().from(droppedEvent).where(eq(droppedEvent.projectId, ctx.projectId));
  expect(rows.map(({ reason, type, endpointId, eventId }) => [reason, type, endpointId, eventId])).toEqual([
    ["bad_type", "a\ufffdb", "p1", "e1"],
    ["bad_id", "look", "p1", "e\ufffd"],
    ["bad_shape", "", "p1", "e3"],
    ["bad_id", "look", "bad\ufffdid", "e4"],
  ]);
});

test("one project's events are no other's", async ({ ctx, make }) => {
  const { id } = await make.project();
  await ingest(ctx, item("p1", [["e1", wire("look")]]));
  await ingest({ ...ctx, projectId: id }, item("p1", [["e1", wire("look")]]));
  expect(await stored(ctx)).toHaveLength(1);
  expect(await stored({ ...ctx, projectId: id })).toHaveLength(1);
});
