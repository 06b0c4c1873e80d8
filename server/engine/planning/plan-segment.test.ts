import { eq } from "drizzle-orm";
import { newId } from "@/db/id";
import { audience, audienceMember, run, segment, segmentMember, segmentVersion } from "@/db/schema";
import { takeSnapshot } from "@/server/audiences/take-snapshot";
import { all, planIs } from "@/server/segments/testing/criteria";
import { audienceOf, makeSegment } from "@/server/segments/testing/make-segment";
import { expect, type House, test } from "@/server/testing/engine/engine-test";
import { expire } from "@/server/testing/engine/make-hold";
import { makePlanner, planAll } from "@/server/testing/engine/planner";
import { forgetAudiences } from "../work/forget-audiences";
import { planRuns } from "../work/plan-runs";
import { startRuns } from "../work/start-runs";
import { takeAudiences } from "../work/take-audiences";

const gold = { attributes: { plan: ["gold"] } };

/** A run to those whose plan is gold. */
async function makeGoldRun(house: House, over: Parameters<House["makeRun"]>[0] = {}) {
  const projectId = over.projectId ?? (await house.make.project()).id;
  const made = await makeSegment(house.db, projectId, all(planIs("gold")));
  return house.makeRun({ ...over, projectId, audience: audienceOf(made) });
}

const recipientsOf = async ({ db }: House, runId: string) => {
  const rows = await db.raw<{ id: string }[]>`
    select recipient_id as id from message where run_id = ${runId} order by recipient_id`;
  return rows.map(({ id }) => id);
};

const membersOf = ({ db }: House, id: string) => db.$count(audienceMember, eq(audienceMember.audienceId, id));

test("a run to a segment is for its people alone: who shares an address from outside takes nobody's place [CMP-2]", async ({
  house,
}) => {
  const made = await makeGoldRun(house);
  const add = (id: string, over: object = {}) =>
    house.make.endpoint({ projectId: made.projectId, id, ...gold, ...over });
  await add("a-outside", { address: "shared@example.com", attributes: {} });
  await add("b", { address: "Shared@example.com" });
  await add("c", { address: "twice@example.com" });
  await add("d", { address: "twice@example.com" });
  await add("e", { optOut: "ALL" });
  await add("f", { address: "" });
  await add("inactive", { status: "INACTIVE" });
  await add("phone", { channel: "SMS", address: "+4915112345678" });
  await add("late", { createdAt: new Date(house.clock.at.getTime() + 60_000) }); // after the launch
  await add("somebody-else", { attributes: { plan: ["basic"] } });

  await planAll(await makePlanner(house));

  expect(await recipientsOf(house, made.id)).toEqual(["b", "c", "d", "e", "f"]);
  expect(await house.messages(made.id)).toEqual({
    queued: 2,
    "skipped duplicate_address": 1,
    "skipped opted_out": 1,
    "skipped no_address": 1,
  });
  expect(await house.tallies(made.id)).toMatchObject({ planned: 5, "skipped duplicate_address": 1 });
});

test("of a big run too, each address gets one mail, and never by somebody outside the segment", async ({
  house,
}) => {
  const made = await makeGoldRun(house, { rangeLanes: 32 });
  await house.people(made.projectId, 1_000);
  await house.people(made.projectId, 1_000); // the same addresses again, under other ids
  await house.people(made.projectId, 1_000);
  await house.db.raw`
    with ranked as (
      select id, lane, row_number() over (partition by address_key order by id) as nth, address_key from endpoint
    )
    update endpoint e set attributes = '{"plan": ["gold"]}' from ranked r
    where r.id = e.id and r.lane = e.lane and (r.nth = 3 or r.nth = 2 and r.address_key like 'person1__@example.com')`; // who is outside comes first
  const ctx = await makePlanner(house);
  await takeAudiences.perform(ctx);
  await startRuns.perform(ctx); // the first range looks each address up, the others are told by a list
  expect(Object.keys(await house.messages(made.id))).toContain("queued");

  await planAll(ctx);

  expect(await house.messages(made.id)).toEqual({ queued: 1_000, "skipped duplicate_address": 100 });
  const outside = await house.db.raw`
    select from message m join endpoint e on e.id = m.recipient_id and e.lane = m.lane
    where m.run_id = ${made.id} and e.attributes = '{}'`;
  expect(outside).toHaveLength(0);
});

test("who is in the audience is known at one moment: what people become afterwards changes nothing", async ({
  house,
}) => {
  const made = await makeGoldRun(house, { rangeLanes: 64 });
  const { projectId } = made;
  for (let nth = 0; nth < 20; nth++) await house.make.endpoint({ projectId, id: `person-${nth}`, ...gold });
  const ctx = await makePlanner(house);
  await takeAudiences.perform(ctx);
  await startRuns.perform(ctx);

  await house.make.endpoint({ projectId, id: "joined", ...gold });
  await house.db.raw`update endpoint set attributes = '{}' where id in ('person-3', 'person-4')`;
  await planAll(ctx);

  const recipients = await recipientsOf(house, made.id);
  expect(recipients).toHaveLength(20);
  expect(recipients).toEqual(expect.arrayContaining(["person-3", "person-4"]));
});

test("an engine killed after it wrote down the audience is followed by one that plans from that", async ({
  house,
}) => {
  const made = await makeGoldRun(house);
  const { id } = await house.make.endpoint({ projectId: made.projectId, ...gold });
  const killed = await makePlanner(house);
  await takeAudiences.perform(killed);
  await house.make.endpoint({ projectId: made.projectId, id: "joined", ...gold });
  await expire(house.db.raw, killed.hold);

  await planAll(await makePlanner(house));

  expect(await recipientsOf(house, made.id)).toEqual([id]);
});

test("an engine killed while it writes leaves nothing behind, and only one writes at a time", async ({
  house,
}) => {
  const made = await makeGoldRun(house);
  await house.make.endpoint({ projectId: made.projectId, ...gold });
  const other = await makePlanner(house);
  const wanted = { audienceId: made.id, projectId: made.projectId, segmentVersion: 1, now: house.clock.at };
  const segmentId = made.audience.kind === "segment" ? made.audience.segmentId : newId();

  const killed = house.db.transaction(async (tx) => {
    expect(await takeSnapshot(tx, { ...wanted, segmentId })).toBe(true);
    expect((await takeAudiences.perform(other)).done).toBe(0);
    expect((await startRuns.perform(other)).done).toBe(0);
    await house.db.update(run).set({ state: "paused", resumesTo: "planning" }).where(eq(run.id, made.id));
    throw new Error("killed");
  });

  await expect(killed).rejects.toThrow("killed");
  expect(await membersOf(house, made.id)).toBe(0);
  await planAll(other);
  expect(await house.messages(made.id)).toEqual({}); // it could be paused meanwhile
  await house.db.update(run).set({ state: "planning" }).where(eq(run.id, made.id));
  await planAll(other);
  expect(await house.messages(made.id)).toEqual({ queued: 1 });
});

test("an audience is forgotten once its run is planned or stopped, not while it rests", async ({ house }) => {
  const planned = await makeGoldRun(house);
  const stopped = await makeGoldRun(house, { projectId: planned.projectId });
  const paused = await makeGoldRun(house, { projectId: planned.projectId });
  await house.make.endpoint({ projectId: planned.projectId, ...gold });
  const ctx = await makePlanner(house);
  await takeAudiences.perform(ctx);
  const set = (id: string, state: "stopped" | "paused") =>
    house.db.update(run).set({ state, resumesTo: null }).where(eq(run.id, id));
  await set(stopped.id, "stopped");
  await set(paused.id, "paused");
  await planAll(ctx);

  await forgetAudiences.perform(ctx);

  expect(await membersOf(house, planned.id)).toBe(0);
  expect(await membersOf(house, stopped.id)).toBe(0);
  expect(await membersOf(house, paused.id)).toBe(1);
  expect((await house.db.select().from(audience)).map(({ id }) => id)).toEqual([paused.id]);
  expect(await house.messages(stopped.id)).toEqual({});
});

test("a deleted segment still has the version that was launched [SEG-18]", async ({ house }) => {
  const made = await makeGoldRun(house);
  await house.make.endpoint({ projectId: made.projectId, ...gold });
  await house.db.update(segment).set({ deletedAt: house.clock.at, version: 2 });

  await planAll(await makePlanner(house));

  expect(await house.messages(made.id)).toEqual({ queued: 1 });
});

test("a deleted list still has the people it had [SEG-18]", async ({ house }) => {
  const { id: projectId } = await house.make.project();
  const { id: endpointId, lane } = await house.make.endpoint({ projectId });
  await house.make.endpoint({ projectId });
  const deletedAt = house.clock.at;
  const id = newId();
  await house.db.insert(segment).values({ id, projectId, name: "A list", kind: "imported", deletedAt });
  await house.db.insert(segmentVersion).values({ segmentId: id, version: 1, criteria: null });
  await house.db.insert(segmentMember).values({ segmentId: id, endpointId, lane });
  const made = await house.makeRun({ projectId, audience: audienceOf({ id, version: 1 }) });

  await planAll(await makePlanner(house));

  expect(await recipientsOf(house, made.id)).toEqual([endpointId]);
});

test("a few people of a big project are planned in one go", async ({ house }) => {
  const made = await makeGoldRun(house);
  await house.people(made.projectId, 20_100);
  await house.make.endpoint({ projectId: made.projectId, ...gold });
  const everyone = await house.makeRun({ projectId: made.projectId });
  const ctx = await makePlanner(house);
  await takeAudiences.perform(ctx);
  await startRuns.perform(ctx);

  const lanes = async (id: string) =>
    (await house.db.select().from(run).where(eq(run.id, id)))[0]?.rangeLanes;
  expect(await lanes(made.id)).toBe(256);
  expect(await lanes(everyone.id)).toBeLessThanOrEqual(32);
});

test("a run to everyone waits for no audience, and writes none down", async ({ house }) => {
  const made = await house.makeRun();
  await house.people(made.projectId, 10);
  const ctx = await makePlanner(house);

  expect((await takeAudiences.perform(ctx)).done).toBe(0);
  await planAll(ctx);
  while ((await planRuns.perform(ctx)).done > 0);

  expect(await house.messages(made.id)).toEqual({ queued: 10 });
  expect(await house.db.$count(audience)).toBe(0);
});
