import { eq } from "drizzle-orm";
import { run } from "@/db/schema";
import { expect, test } from "@/server/testing/engine/engine-test";
import { expire, holdLanes } from "@/server/testing/engine/make-hold";
import { answer, queue, reserveFor, toSend } from "@/server/testing/engine/queued";

const people = Array.from({ length: 20 }, (_, n) => `person-${n}`);
const day = "2026-03-02";

test("a message is reserved once, under the fence of its lane, and its attempt is counted", async ({
  house,
}) => {
  const hold = await holdLanes(house.db.raw);
  const made = await house.makeRun();
  await queue(house.db, made, people);
  const [once, twice] = await Promise.all([
    reserveFor(house.db, hold, toSend(made, people)),
    reserveFor(house.db, hold, toSend(made, people)),
  ]);
  expect(once.length + twice.length).toBe(20);
  for (const row of [...once, ...twice]) {
    expect(row).toMatchObject({ state: "sending", attempts: 1, fence: hold.fenceOf(row.lane) });
  }
});

test("[PRJ-6] a daily cap lets exactly as many through, whatever number of runs ask at once", async ({
  house,
}) => {
  const hold = await holdLanes(house.db.raw);
  const { id: projectId } = await house.make.project({ dailyCap: 3 });
  const runs = await Promise.all(Array.from({ length: 8 }, () => house.makeRun({ projectId })));
  for (const one of runs) await queue(house.db, one, people);

  await Promise.all(runs.map((one) => reserveFor(house.db, hold, toSend(one, people, day))));

  const rows = await house.db.raw`
    select recipient_id, count(*) filter (where state = 'sending')::int as sent,
      count(*) filter (where state = 'skipped' and reason = 'daily_cap')::int as capped
    from message where project_id = ${projectId} group by recipient_id`;
  expect(rows).toHaveLength(20);
  for (const row of rows) expect(row).toMatchObject({ sent: 3, capped: 5 });
  const skipped = await Promise.all(
    runs.map(async ({ id }) => (await house.tallies(id))["skipped daily_cap"] ?? 0),
  );
  expect(skipped.reduce((sum, count) => sum + count, 0)).toBe(100);
});

test("[PRJ-6] what did not leave is given back to its day, and counts again when it leaves", async ({
  house,
}) => {
  const sql = house.db.raw;
  const hold = await holdLanes(sql);
  const { id: projectId } = await house.make.project({ dailyCap: 1 });
  const made = await house.makeRun({ projectId });
  await queue(house.db, made, people);
  const counted = async () => (await sql`select coalesce(sum(count), 0)::int as n from cap_count`)[0]?.n;

  const reserved = await reserveFor(house.db, hold, toSend(made, people, day));
  expect(await counted()).toBe(20);
  const answers = [
    { kind: "back" },
    { kind: "refused", reason: "rejected", detail: "" },
    { kind: "unknown", detail: "" },
    { kind: "sent", ref: "" },
  ] as const;
  for (const [nth, given] of answers.entries()) {
    const quarter = reserved.filter((_, at) => at % answers.length === nth);
    await answer(house.db, quarter, given);
  }

  expect(await counted()).toBe(10); // the unknown may have arrived: they count
  const again = await reserveFor(house.db, hold, toSend(made, people, day));
  expect(again.filter(({ state }) => state === "sending")).toHaveLength(5);
  expect(await counted()).toBe(15);
});

test("nothing of a paused or stopped run is reserved", async ({ house }) => {
  const hold = await holdLanes(house.db.raw);
  for (const state of ["paused", "stopped"] as const) {
    const made = await house.makeRun();
    await queue(house.db, made, people);
    await house.db.update(run).set({ state }).where(eq(run.id, made.id));
    expect(await reserveFor(house.db, hold, toSend(made, people))).toHaveLength(0);
  }
});

test("an engine whose lease is over decides nothing any more", async ({ house }) => {
  const hold = await holdLanes(house.db.raw);
  const made = await house.makeRun();
  await queue(house.db, made, people);
  await expire(house.db.raw, hold);
  expect(await reserveFor(house.db, hold, toSend(made, people))).toHaveLength(0);
  expect(await house.messages(made.id)).toEqual({ queued: 20 });
});

test("a cap that is lifted meanwhile lets the rest through", async ({ house }) => {
  const hold = await holdLanes(house.db.raw);
  const { id: projectId } = await house.make.project({ dailyCap: 1 });
  const [one, two] = [await house.makeRun({ projectId }), await house.makeRun({ projectId })];
  await queue(house.db, one, people);
  await queue(house.db, two, people);
  await reserveFor(house.db, hold, toSend(one, people, day));
  await house.db.update(run).set({ dailyCap: null }).where(eq(run.id, two.id));
  expect(await reserveFor(house.db, hold, toSend(two, people, day))).toHaveLength(20);
  expect(await house.messages(two.id)).toEqual({ sending: 20 });
});

test("a message may be reserved again and again: its attempts do not run out", async ({ house }) => {
  const hold = await holdLanes(house.db.raw);
  const made = await house.makeRun();
  await queue(house.db, made, people);
  await house.db.raw`update message set attempts = 32767 where run_id = ${made.id}`;
  for (const row of await reserveFor(house.db, hold, toSend(made, people))) {
    expect(row.attempts).toBe(32_768);
  }
  expect(await house.messages(made.id)).toEqual({ sending: 20 });
});
