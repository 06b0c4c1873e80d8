import type { Context } from "@/server/context";
import { setLimits } from "@/server/limits/set-limits";
import { expect, test } from "@/server/testing/test";
import { countSessions } from "./count-sessions";
import { ingestEvents } from "./ingest-events";
import { ListDropped, listDropped } from "./list-dropped";
import { listEventNames } from "./list-event-names";
import { ListEvents, listEvents } from "./list-events";

async function send(ctx: Context, endpointId: string, ...types: string[]) {
  const events = types.map((EventType, n): [string, unknown] => [
    `${endpointId}${EventType}${n}`,
    { EventType, Timestamp: "2026-03-02T08:59:00Z" },
  ]);
  await ingestEvents(ctx, { requestId: "r1", items: [{ endpointId, draft: null, events }] });
}

/** Arrival is told by the database's clock. */
const atPresent = (ctx: Context): Context => ({ ...ctx, now: () => new Date() });

test("events are listed the latest first, by name and by person, page by page", async ({ ctx }) => {
  await send(ctx, "p1", "a", "b", "a");
  await send(ctx, "p2", "b");
  const present = atPresent(ctx);
  const list = (over: object) => listEvents(present, ListEvents.parse(over));
  const typesOf = ({ rows }: Awaited<ReturnType<typeof list>>) =>
    rows.map(({ type, endpointId }) => `${type} ${endpointId}`);

  const all = await list({});
  expect(typesOf(all)[0]).toBe("b p2");
  expect(all.rows).toHaveLength(4);
  expect(typesOf(await list({ type: "a" }))).toEqual(["a p1", "a p1"]);
  expect(typesOf(await list({ who: "p2" }))).toEqual(["b p2"]);
  const first = await list({ limit: 3 });
  const second = await list({ limit: 3, cursor: first.next });
  expect([...first.rows, ...second.rows].map(({ id }) => id)).toEqual(all.rows.map(({ id }) => id));
  expect(second.next).toBeNull();
  expect(await listEventNames(present)).toEqual(["a", "b"]);
});

test("[ANL-22] [EVT-10] somebody's sessions are counted, a break of five seconds apart", async ({ ctx }) => {
  const at = (EventType: string, second: number): [string, unknown] => [
    `${EventType}${second}`,
    { EventType, Timestamp: new Date(Date.UTC(2026, 2, 2, 8, 0, second)).toISOString() },
  ];
  const events = [
    at("_session.start", 0),
    at("_session.pause", 20),
    at("_session.resume", 25),
    at("_session.stop", 40),
    at("_session.start", 50),
  ];
  await ingestEvents(ctx, { requestId: "r1", items: [{ endpointId: "p1", draft: null, events }] });
  expect(await countSessions(atPresent(ctx), { who: "p1" })).toMatchObject({
    sessions: 2,
    milliseconds: 40_000,
  });
});

test("the ingestion log counts what was dropped and shows the latest, by reason", async ({ ctx }) => {
  await setLimits(ctx, { eventDaysLate: 1 });
  await send(ctx, "p1", "_mine", "", "a");
  await send(ctx, "p2", "_yours");
  const list = (over: object) => listDropped(ctx, ListDropped.parse(over));

  const { counts, rows } = await list({});
  expect(counts).toEqual([
    { reason: "reserved", count: 2 },
    { reason: "no_type", count: 1 },
  ]);
  expect(rows.map(({ type, endpointId }) => [type, endpointId])).toEqual([
    ["_yours", "p2"],
    ["", "p1"],
    ["_mine", "p1"],
  ]);
  const reserved = await list({ reason: "reserved", limit: 1 });
  expect(reserved.rows.map(({ type }) => type)).toEqual(["_yours"]);
  expect(
    (await list({ reason: "reserved", limit: 1, cursor: reserved.next })).rows.map(({ type }) => type),
  ).toEqual(["_mine"]);
});
