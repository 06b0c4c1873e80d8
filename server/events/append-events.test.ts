import { laneOf } from "@/db/lane";
import { expect, test } from "@/server/testing/test";
import { appendEvents } from "./append-events";
import { dropPartitions } from "./drop-partitions";
import { makePartitions } from "./make-partitions";

const occurredAt = new Date("2026-03-02T08:59:00Z");

test("an event is stored with its lane under the day it arrived, even where the partition is missing", async ({
  db,
  project,
}) => {
  const arrivedAt = new Date("2019-07-01T23:59:59.999Z");
  const event = { projectId: project.id, type: "_email.open", endpointId: "ep-1", occurredAt, arrivedAt };

  await appendEvents(db.raw, [
    { ...event, attributes: { link: 'a "quoted" {one}' }, metrics: { opens: 1 } },
    { ...event, arrivedAt: new Date("2019-07-02T00:00:00Z"), userId: "u" },
  ]);

  const rows = await db.raw`
    select tableoid::regclass::text as partition, lane, user_id, occurred_at, attributes, metrics
    from event where project_id = ${project.id} order by arrived_at`;
  expect(rows).toMatchObject([
    {
      partition: "event_20190701",
      lane: laneOf("ep-1"),
      occurred_at: occurredAt,
      attributes: { link: 'a "quoted" {one}' },
      metrics: { opens: 1 },
    },
    { partition: "event_20190702", user_id: "u" },
  ]);
});

test("a missing partition does not spoil the transaction that appends", async ({ db, project }) => {
  const event = { projectId: project.id, type: "x", endpointId: "ep-1", occurredAt };
  await db.raw.begin(async (tx) => {
    await appendEvents(tx, [{ ...event, arrivedAt: new Date("2018-01-01T12:00:00Z") }]);
    await appendEvents(tx, [event]); // now, by the database's clock
  });
  const [row] = await db.raw`select count(*)::int as events from event where project_id = ${project.id}`;
  expect(row).toEqual({ events: 2 });
});

test("several writers may find the same partition missing at once", async ({ db, project }) => {
  const arrivedAt = new Date("2017-05-05T05:05:05Z");
  const event = { projectId: project.id, type: "x", endpointId: "ep-1", occurredAt, arrivedAt };
  await Promise.all(Array.from({ length: 6 }, () => appendEvents(db.raw, [event])));
  await makePartitions(db.raw, ["20170505"]);
  const [row] = await db.raw`select count(*)::int as events from event where project_id = ${project.id}`;
  expect(row).toEqual({ events: 6 });
});

test("days of events that are kept no longer are dropped whole, the oldest first", async ({ db }) => {
  await makePartitions(db.raw, ["19990101", "19990102"]);
  const kept = async () =>
    (await db.raw`select to_regclass('event_19990101') as one, to_regclass('event_19990102') as other`)[0];
  const farBack = 9_500; // days: other tests make partitions of later years

  expect(await dropPartitions(db.raw, farBack)).toBe(1);
  expect(await kept()).toEqual({ one: null, other: "event_19990102" });
  expect(await dropPartitions(db.raw, farBack)).toBe(1);
  expect(await dropPartitions(db.raw, farBack)).toBe(0);
});
