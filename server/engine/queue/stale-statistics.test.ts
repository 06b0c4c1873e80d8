import { eq } from "drizzle-orm";
import type { RawSql } from "@/db/client";
import { laneOf } from "@/db/lane";
import { run } from "@/db/schema";
import { expect, type House, test } from "@/server/testing/engine/engine-test";
import { holdLanes } from "@/server/testing/engine/make-hold";
import { queue, toSend } from "@/server/testing/engine/queued";
import { cancelQueued } from "./cancel-queued";
import { reserve } from "./reserve";

const people = Array.from({ length: 200_000 }, (_, n) => `person-${n}`)
  .filter((id) => laneOf(id) === 7)
  .slice(0, 500);

/** As after a campaign that has ended: PostgreSQL has last counted when nothing was queued, and takes the next queue for empty. */
async function queuedUnnoticed(house: House) {
  const [ended, made] = [await house.makeRun(), await house.makeRun()];
  await house.db.raw`alter table message set (autovacuum_enabled = off)`;
  await queue(house.db, ended, people);
  await house.db.raw`update message set state = 'accepted'`;
  await house.db.raw`analyze message`;
  await queue(house.db, made, people);
  return made;
}

/** How many messages were looked at meanwhile. */
async function visited(sql: RawSql, work: (tx: RawSql) => Promise<unknown>): Promise<number> {
  return sql.begin(async (tx) => {
    await work(tx as unknown as RawSql); // it only queries
    const [row] = await tx<{ visits: number }[]>`
      select (idx_tup_fetch + seq_tup_read)::int as visits from pg_stat_xact_all_tables where relname = 'message'`;
    return row?.visits ?? 0;
  });
}

test("a queue that statistics do not know of yet is canceled without reading it again for each message", async ({
  house,
}) => {
  const { owner } = await holdLanes(house.db.raw);
  const made = await queuedUnnoticed(house);
  await house.db.update(run).set({ state: "stopped" }).where(eq(run.id, made.id));

  const canceling = { owner, runId: made.id, lanes: [7], most: 1_000, slot: 0, now: new Date() };
  const visits = await visited(house.db.raw, (sql) => cancelQueued(sql, canceling));

  expect(await house.messages(made.id)).toEqual({ canceled: 500 });
  expect(visits).toBeLessThan(5 * people.length);
});

test("a queue that statistics do not know of yet is sent without reading it again for each message", async ({
  house,
}) => {
  const { owner } = await holdLanes(house.db.raw);
  const made = await queuedUnnoticed(house);

  const sending = { owner, slot: 0, now: new Date() };
  const visits = await visited(house.db.raw, (sql) => reserve(sql, toSend(made, people), sending));

  expect(await house.messages(made.id)).toEqual({ sending: 500 });
  expect(visits).toBeLessThan(5 * people.length);
});
