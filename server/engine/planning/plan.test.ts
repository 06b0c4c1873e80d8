import { eq } from "drizzle-orm";
import { run } from "@/db/schema";
import { expect, type House, test } from "@/server/testing/engine/engine-test";
import { makePlanner, planAll } from "@/server/testing/engine/planner";
import { finishRuns } from "../work/finish-runs";
import { planRuns } from "../work/plan-runs";
import { startRuns } from "../work/start-runs";

const stateOf = async (house: House, id: string) =>
  (await house.db.select().from(run).where(eq(run.id, id)))[0]?.state;

test("each active endpoint of the channel is planned, and who is skipped is told why", async ({ house }) => {
  const { id: projectId } = await house.make.project();
  const add = (over: Partial<Parameters<typeof house.make.endpoint>[0]>) =>
    house.make.endpoint({ projectId, ...over });
  await add({});
  await add({ optOut: "ALL" });
  await add({ address: "" });
  await add({ status: "INACTIVE" });
  await add({ channel: "SMS", address: "+4915112345678" });
  await add({ id: "b", address: "Twice@example.com" });
  await add({ id: "a", address: "twice@example.com" });
  await add({ id: "c", address: "twice@example.com", optOut: "ALL" });
  await add({ createdAt: new Date(house.clock.at.getTime() + 60_000) }); // after the launch
  const made = await house.makeRun({ projectId });

  await planAll(await makePlanner(house));

  expect(await house.messages(made.id)).toEqual({
    queued: 2,
    "skipped opted_out": 2,
    "skipped no_address": 1,
    "skipped duplicate_address": 1,
  });
  expect(await house.tallies(made.id)).toEqual({
    planned: 6,
    "skipped opted_out": 2,
    "skipped no_address": 1,
    "skipped duplicate_address": 1,
  });
  const [winner] = await house.db.raw`
    select recipient_id from message where run_id = ${made.id} and recipient_id in ('a', 'b') and state = 'queued'`;
  expect(winner).toEqual({ recipient_id: "a" });
  expect(await stateOf(house, made.id)).toBe("sending");
});

test("a big run is planned range by range, each address once, even across ranges", async ({ house }) => {
  const made = await house.makeRun({ rangeLanes: 32 });
  await house.people(made.projectId, 2_000);
  await house.people(made.projectId, 500); // the same 500 addresses again, under other ids
  await house.db.raw`update endpoint set opt_out = 'ALL' where address_key = 'person7@example.com'`;

  await planAll(await makePlanner(house));

  expect(await house.messages(made.id)).toEqual({
    queued: 1_999,
    "skipped duplicate_address": 499,
    "skipped opted_out": 2,
  });
  expect(await house.tallies(made.id)).toMatchObject({ planned: 2_500 });
  const [addresses] = await house.db.raw`
    select count(distinct e.address_key)::int as n from message m join endpoint e on e.id = m.recipient_id
    where m.run_id = ${made.id} and m.state = 'queued'`;
  expect(addresses).toEqual({ n: 1_999 });
});

test("who opts out while a big run is planned leaves no second endpoint to be mailed instead", async ({
  house,
}) => {
  const made = await house.makeRun({ rangeLanes: 32 });
  await house.people(made.projectId, 300);
  await house.people(made.projectId, 300);
  const ctx = await makePlanner(house);
  await startRuns.perform(ctx); // the first range is planned, its mail may be out
  await house.db.raw`
    update endpoint e set opt_out = 'ALL' from message m where m.recipient_id = e.id and m.run_id = ${made.id}`;

  await planAll(ctx);

  const twice = await house.db.raw`
    select e.address_key from message m join endpoint e on e.id = m.recipient_id
    where m.run_id = ${made.id} and m.state = 'queued' group by 1 having count(*) > 1`;
  expect(twice).toHaveLength(0);
  expect((await house.messages(made.id)).queued).toBe(300);
});

test("planning is taken up where it was cut short, and changes nothing when it is done", async ({
  house,
}) => {
  const made = await house.makeRun({ rangeLanes: 64 });
  await house.people(made.projectId, 400);
  const ctx = await makePlanner(house);
  await startRuns.perform(ctx);
  await planRuns.perform(ctx);
  await planAll(await makePlanner(house)); // another engine: it holds no lane yet

  await planAll(ctx);
  await house.db.update(run).set({ state: "planning" }).where(eq(run.id, made.id));
  await planAll(ctx);

  expect(await house.tallies(made.id)).toEqual({ planned: 400 });
  const ranges = await house.db
    .raw`select sum(recipients)::int as people from run_range where run_id = ${made.id}`;
  expect(ranges[0]).toEqual({ people: 400 });
});

test("[PRJ-7] the campaign's cap counts whom it targets, over all its runs", async ({ house }) => {
  const { id: projectId } = await house.make.project({ totalCap: 2 });
  await house.people(projectId, 50);
  const first = await house.makeRun({ projectId });
  const { campaignId } = first;
  const others = [
    await house.makeRun({ projectId, campaignId }),
    await house.makeRun({ projectId, campaignId }),
  ];

  await planAll(await makePlanner(house));

  const queued = await Promise.all(
    [first, ...others].map(async ({ id }) => (await house.messages(id)).queued ?? 0),
  );
  expect(queued.sort()).toEqual([0, 50, 50]);
});

test("a run without anybody to send to is completed", async ({ house }) => {
  const made = await house.makeRun();
  const ctx = await makePlanner(house);
  await planAll(ctx);
  await finishRuns.perform(ctx);
  expect(await stateOf(house, made.id)).toBe("completed");
});

test("a paused run is not planned, and a stopped one never again", async ({ house }) => {
  const paused = await house.makeRun({ state: "paused", resumesTo: "planning" });
  await house.people(paused.projectId, 10);
  const ctx = await makePlanner(house);
  await planAll(ctx);
  expect(await house.messages(paused.id)).toEqual({});
  await house.db.update(run).set({ state: "planning" }).where(eq(run.id, paused.id));
  await planAll(ctx);
  expect(await house.messages(paused.id)).toEqual({ queued: 10 });
});
