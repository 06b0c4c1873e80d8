import { launchCampaign } from "@/server/campaigns/launch-campaign";
import { setProjectLimits } from "@/server/projects/set-project-limits";
import { setSendingDefaults } from "@/server/projects/set-sending-defaults";
import { expect, type House, test, until } from "@/server/testing/engine/engine-test";
import { draftOf, furnished, launched, runsOf, statusOf } from "@/server/testing/engine/launched";
import { makeTestProvider } from "@/server/testing/engine/test-provider";

const firstRun = async (house: House, id: string) => (await runsOf(house, id))[0]?.id ?? "";
const isDone = (house: House, id: string) => async () => (await statusOf(house, id)) === "completed";

test("[PRJ-6] [CMP-29] ten campaigns that start together never pass a daily cap, by a single message", async ({
  house,
}) => {
  const ctx = await furnished(house, 100, { dailyCap: 3 });
  const drafts = [];
  for (let n = 0; n < 10; n++) drafts.push(await draftOf(house, ctx));
  await Promise.all(drafts.map(({ id }) => launchCampaign(ctx, { id })));
  const { provider, handed } = makeTestProvider();
  const engines = [house.start(provider), house.start(provider)];
  for (const { id } of drafts) await until(isDone(house, id));
  await Promise.all(engines.map(({ stop }) => stop()));
  const counts = new Map<string, number>();
  for (const { to } of handed) counts.set(to, (counts.get(to) ?? 0) + 1);
  expect(counts.size).toBe(100);
  expect([...new Set(counts.values())]).toEqual([3]);
});

test("[PRJ-6] [CMP-29] a campaign without a daily cap of its own passes the project's, and counts for the others", async ({
  house,
}) => {
  const ctx = await furnished(house, 10, { dailyCap: 1 });
  const free = await launched(house, ctx, { limits: { dailyCap: null } });
  await house.runUntil(makeTestProvider().provider, isDone(house, free.id));
  const again = await launched(house, ctx, { limits: { dailyCap: null } });
  await house.runUntil(makeTestProvider().provider, isDone(house, again.id));
  expect(await house.messages(await firstRun(house, again.id))).toEqual({ accepted: 10 });
  const kept = await launched(house, ctx);
  await house.runUntil(makeTestProvider().provider, isDone(house, kept.id));
  expect(await house.messages(await firstRun(house, kept.id))).toEqual({ "skipped daily_cap": 10 });
});

test("[PRJ-7] [CMP-29] over all runs of a campaign somebody is targeted as often as its own limit allows, whatever the project's is", async ({
  house,
}) => {
  house.clock.at = new Date("2026-03-02T08:00:00Z");
  const ctx = await furnished(house, 20, { totalCap: 1 });
  const hourly = {
    kind: "hourly",
    start: "2026-03-02T09:00",
    end: "2026-03-02T12:00",
    timeZone: "UTC",
  } as const;
  const { id } = await launched(house, ctx, { schedule: hourly, limits: { totalCap: 2 } });
  const { provider, handed } = makeTestProvider();
  const engine = house.start(provider);
  for (let hour = 1; hour <= 4; hour++) {
    await house.later(3_600_000);
    await until(async () => (await runsOf(house, id)).filter(({ finishedAt }) => finishedAt).length === hour);
  }
  await engine.stop();
  expect(handed).toHaveLength(40);
  expect(await house.messages((await runsOf(house, id))[3]?.id ?? "")).toEqual({ "skipped total_cap": 20 });
});

test("[PRJ-8] all treatments of a campaign share its pace", async ({ house }) => {
  const ctx = await furnished(house, 60);
  const { id } = await launched(house, ctx, {
    treatments: [{}, { share: 30 }, { share: 30 }],
    limits: { messagesPerSecond: 20 },
  });
  const times: number[] = [];
  const { provider } = makeTestProvider(() => {
    times.push(performance.now());
    return { kind: "sent", ref: "" };
  });
  await house.runUntil(provider, isDone(house, id));
  expect(times).toHaveLength(60);
  for (const [n, time] of times.entries())
    expect((times[n + 21] ?? Number.POSITIVE_INFINITY) - time).toBeGreaterThan(1_000);
});

test("[PRJ-9] what a run has no time for expires", async ({ house }) => {
  const ctx = await furnished(house, 5);
  const { id } = await launched(house, ctx, { limits: { maxRunSeconds: 60 } });
  house.clock.at = new Date(house.clock.at.getTime() + 61_000);
  await house.runUntil(makeTestProvider().provider, isDone(house, id));
  expect(await house.messages(await firstRun(house, id))).toEqual({ "skipped expired": 5 });
});

test("[PRJ-5] [CMP-20] quiet time drops, or holds until it is over, by each recipient's clock", async ({
  house,
}) => {
  house.clock.at = new Date("2026-03-02T21:00:00Z"); // 22:00 in Berlin, 16:00 in New York
  const ctx = await furnished(house, 0);
  for (const zone of ["Europe/Berlin", "America/New_York", "nowhere"])
    await house.make.endpoint({ projectId: ctx.projectId, demographic: { Timezone: zone } });
  const drop = await launched(house, ctx, { quietTime: { kind: "drop", from: "21:00", to: "08:00" } });
  const hold = await launched(house, ctx, { quietTime: { kind: "hold", from: "21:00", to: "08:00" } });
  const { provider, handed } = makeTestProvider();
  const engine = house.start(provider);
  await until(isDone(house, drop.id));
  expect(await house.messages(await firstRun(house, drop.id))).toEqual({
    accepted: 2,
    "skipped quiet_time": 1,
  });
  await until(() => handed.length === 4);
  const held = await firstRun(house, hold.id);
  await until(
    async () =>
      (await house.db.raw`select from message where run_id = ${held} and reason = 'quiet_time'`).length === 1,
  );
  await house.later(10 * 3_600_000 - 60_000); // 07:59 in Berlin
  expect(await house.messages(held)).toEqual({ accepted: 2, queued: 1 });
  await house.later(120_000);
  await until(isDone(house, hold.id));
  await engine.stop();
  expect(await house.messages(held)).toEqual({ accepted: 3 });
});

test("[PRJ-14] settings of a project are for campaigns that are launched later", async ({ house }) => {
  house.clock.at = new Date("2026-03-02T08:00:00Z");
  const ctx = await furnished(house, 1, {
    dailyCap: 5,
    quietTime: { kind: "drop", from: "21:00", to: "08:00" },
  });
  const draft = await draftOf(house, ctx);
  const hourly = { kind: "hourly", start: "2026-03-02T09:00", timeZone: "UTC" } as const;
  const { id } = await launched(house, ctx, { schedule: hourly });
  await setProjectLimits(ctx, { dailyCap: 1, totalCap: 1, messagesPerSecond: 1, maxRunSeconds: 60 });
  await setSendingDefaults(ctx, { quietTime: { kind: "none" } });
  await launchCampaign(ctx, { id: draft.id });
  const engine = house.start(makeTestProvider().provider);
  await house.later(3_600_000);
  await until(async () => (await runsOf(house, id)).length === 1);
  await engine.stop();
  expect((await runsOf(house, id))[0]).toMatchObject({
    dailyCap: 5,
    totalCap: null,
    maxSeconds: null,
    quietTime: { kind: "drop" },
  });
  expect((await runsOf(house, draft.id))[0]).toMatchObject({ dailyCap: 1, maxSeconds: 60, quietTime: null });
});
