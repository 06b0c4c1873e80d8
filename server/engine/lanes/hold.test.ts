import { expect, test, until } from "@/server/testing/engine/engine-test";
import { expire, holdLanes, isAnyWaiting, lanesOf, makeHold } from "@/server/testing/engine/make-hold";
import { queue, reserveFor, toSend } from "@/server/testing/engine/queued";
import { livingOwner } from "./living-owner";

test("an engine alone holds all lanes; a second one gets its half, and neither has a lane of the other", async ({
  house,
}) => {
  const sql = house.db.raw;
  const first = await holdLanes(sql);
  expect(first.lanes()).toHaveLength(256);

  const second = await holdLanes(sql);
  expect(second.lanes()).toHaveLength(0); // none is free yet
  await first.balance();
  await second.balance();

  expect(first.lanes()).toHaveLength(128);
  expect(second.lanes()).toHaveLength(128);
  expect(new Set([...first.lanes(), ...second.lanes()]).size).toBe(256);
});

test("a lane that is in use is not given back before it is let go", async ({ house }) => {
  const sql = house.db.raw;
  const first = await holdLanes(sql);
  for (let lane = 0; lane < 256; lane++) first.uses.begin(lane);
  const { hold: second } = await makeHold(sql);

  await first.balance();
  expect(first.lanes()).toHaveLength(128); // nothing new is begun in the others
  expect(await lanesOf(sql, first)).toBe(256);

  for (let lane = 0; lane < 256; lane++) first.uses.end(lane);
  await first.balance();
  await second.balance();
  expect(second.lanes()).toHaveLength(128);
});

test("the lanes of an expired engine move on with a higher fence, and it starts again without any", async ({
  house,
}) => {
  const sql = house.db.raw;
  const { hold: frozen, renew } = await makeHold(sql);
  await frozen.balance();
  const fence = frozen.fenceOf(7) ?? 0;
  await expire(sql, frozen);

  const other = await holdLanes(sql);
  expect(other.lanes()).toHaveLength(256);
  expect(other.fenceOf(7)).toBe(fence + 1);

  const before = frozen.owner.id;
  await renew(); // it wakes up
  expect(frozen.lanes()).toHaveLength(0);
  expect(frozen.leftMs()).toBeLessThan(0);
  expect(frozen.owner.id).not.toBe(before);
});

test("an engine is not declared dead while a statement under its lease is open", async ({ house }) => {
  const sql = house.db.raw;
  const slow = await holdLanes(sql);
  const { hold: other } = await makeHold(sql);
  let taken: Promise<number> | undefined;
  await sql.begin(async (tx) => {
    expect(await livingOwner(tx, slow.owner)).toHaveLength(1);
    await expire(sql, slow); // renewing, and so this, waits for nobody
    taken = other.balance();
    await until(() => isAnyWaiting(sql));
  });
  expect(await taken).toBe(256);
  expect(await livingOwner(sql, slow.owner)).toHaveLength(0);
});

test("what one engine renounces, nothing of its old epoch may begin", async ({ house }) => {
  const sql = house.db.raw;
  const hold = await holdLanes(sql);
  const before = hold.owner;

  await hold.renounce();

  expect(hold.owner).toEqual({ id: before.id, epoch: before.epoch + 1 });
  expect(await livingOwner(sql, before)).toHaveLength(0);
  expect(await livingOwner(sql, hold.owner)).toHaveLength(1);
});

test("lanes that were taken without our hearing of it are not lost", async ({ house }) => {
  const sql = house.db.raw;
  const { hold } = await makeHold(sql);
  await sql`update lane_lease set owner = ${hold.owner.id}, fence = fence + 1 where lane < 100`;
  await hold.balance();
  await hold.balance();
  expect(hold.lanes()).toHaveLength(256);
});

test("an engine that ends leaves nothing behind", async ({ house }) => {
  const sql = house.db.raw;
  const hold = await holdLanes(sql);
  await hold.end();
  const [left] = await sql`
    select (select count(*)::int from engine_owner) as owners,
      (select count(*)::int from lane_lease where owner is not null) as lanes`;
  expect(left).toEqual({ owners: 0, lanes: 0 });
});

test("lanes whose hold ended in doubt are taken anew, and what was sending in them is recovered", async ({
  house,
}) => {
  const sql = house.db.raw;
  const hold = await holdLanes(sql);
  const made = await house.makeRun();
  const people = Array.from({ length: 20 }, (_, n) => `person-${n}`);
  await queue(house.db, made, people);
  const rows = await reserveFor(house.db, hold, toSend(made, people));
  hold.letGo(rows.map(({ lane }) => lane));
  expect(hold.lanes().length).toBeLessThan(256);

  await hold.balance(); // gives them back
  await hold.balance();
  expect(hold.lanes()).toHaveLength(256);
  expect(await house.messages(made.id)).toEqual({ unknown: 20 });
});

test("an engine that leaves has no share: another takes all it gives back while it still has something in hand", async ({
  house,
}) => {
  const sql = house.db.raw;
  const leaving = await holdLanes(sql);
  for (const lane of [3, 7]) leaving.uses.begin(lane);
  const { hold: next } = await makeHold(sql);

  await leaving.leave();
  expect(leaving.lanes()).toHaveLength(0);
  await next.balance();
  expect(next.lanes()).toHaveLength(254);

  for (const lane of [3, 7]) leaving.uses.end(lane);
  await leaving.leave();
  await next.balance();
  expect(next.lanes()).toHaveLength(256);
});
