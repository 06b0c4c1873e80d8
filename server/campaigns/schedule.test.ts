import { eq } from "drizzle-orm";
import { campaign, notice, segment } from "@/db/schema";
import { all, planIs } from "@/server/segments/testing/criteria";
import { makeSegment } from "@/server/segments/testing/make-segment";
import { expect, test, until } from "@/server/testing/engine/engine-test";
import { furnished, launched, runsOf, statusOf } from "@/server/testing/engine/launched";
import { makePlanner, openAll, planAll } from "@/server/testing/engine/planner";
import { makeTestProvider } from "@/server/testing/engine/test-provider";
import { pauseCampaign } from "./pause-campaign";
import { pauseRestored } from "./pause-restored";
import { resumeCampaign } from "./resume-campaign";
import { stopCampaign } from "./stop-campaign";

const MONDAY = new Date("2026-03-02T08:00:00Z");
const weekly = {
  kind: "weekly",
  start: "2026-03-02T09:00",
  end: "2026-03-16T12:00",
  timeZone: "UTC",
} as const;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

test("[CMP-17] [CMP-18] [CMP-25] a weekly campaign runs at its times, rests between them, and is completed after the last", async ({
  house,
}) => {
  house.clock.at = MONDAY;
  const ctx = await furnished(house, 10);
  const { id } = await launched(house, ctx, { schedule: weekly });
  const { provider, handed } = makeTestProvider();
  expect(await statusOf(house, id)).toBe("scheduled");
  const engine = house.start(provider);
  for (const [nth, wait] of [HOUR, 7 * DAY, 7 * DAY].entries()) {
    await house.later(wait);
    const last = nth === 2;
    await until(() => handed.length === 10 * (nth + 1));
    await until(async () => (await statusOf(house, id)) === (last ? "completed" : "pending_next_run"));
  }
  await engine.stop();
  expect(handed).toHaveLength(30);
  const runs = await runsOf(house, id);
  expect(runs.map(({ occurrence }) => occurrence?.toISOString().slice(0, 16))).toEqual([
    "2026-03-02T09:00",
    "2026-03-09T09:00",
    "2026-03-16T09:00",
  ]);
});

test("[CMP-18] each run asks its segment anew, in the version that is in force then", async ({ house }) => {
  house.clock.at = MONDAY;
  const ctx = await furnished(house, 3);
  const gold = await makeSegment(house.db, ctx.projectId, all(planIs("gold")));
  await house.make.endpoint({ projectId: ctx.projectId, attributes: { plan: ["gold"] } });
  const { id } = await launched(house, ctx, {
    schedule: weekly,
    audience: { kind: "segment", segmentId: gold.id },
  });
  const planner = await makePlanner(house);
  const runAt = async (at: string) => {
    house.clock.at = new Date(at);
    await openAll(planner);
    await planAll(planner);
    return house.messages((await runsOf(house, id)).at(-1)?.id ?? "");
  };
  expect(await runAt("2026-03-02T09:00Z")).toEqual({ queued: 1 });
  await house.make.endpoint({ projectId: ctx.projectId, attributes: { plan: ["gold"] } });
  expect(await runAt("2026-03-09T09:00Z")).toEqual({ queued: 2 });
});

test("an occurrence is opened once, however many engines try at the same moment", async ({ house }) => {
  house.clock.at = MONDAY;
  const ctx = await furnished(house, 1);
  const { id } = await launched(house, ctx, { schedule: weekly });
  house.clock.at = new Date("2026-03-02T09:00:00Z");
  const planner = await makePlanner(house);
  await Promise.all(Array.from({ length: 6 }, () => openAll(planner)));
  await openAll(planner);
  expect(await runsOf(house, id)).toHaveLength(1);
});

test("[CMP-18] occurrences that were missed are made up for by one run, and that is told", async ({
  house,
}) => {
  house.clock.at = MONDAY;
  const ctx = await furnished(house, 1);
  const daily = { kind: "daily", start: "2026-03-02T09:00", timeZone: "UTC" } as const;
  const { id } = await launched(house, ctx, { schedule: daily });
  house.clock.at = new Date("2026-03-05T10:00:00Z");
  await openAll(await makePlanner(house));
  const runs = await runsOf(house, id);
  expect(runs.map(({ occurrence }) => occurrence)).toEqual([new Date("2026-03-05T09:00:00Z")]);
  const [told] = await house.db.select().from(notice).where(eq(notice.projectId, ctx.projectId));
  expect(told).toMatchObject({ kind: "campaign.missed", title: expect.stringMatching(/^3 runs of/) });
  const [kept] = await house.db.select().from(campaign).where(eq(campaign.id, id));
  expect(kept?.nextRunAt).toEqual(new Date("2026-03-06T09:00:00Z"));
});

test("[CMP-25] a campaign whose segment is deleted is invalid at once, and that is told", async ({
  house,
}) => {
  house.clock.at = MONDAY;
  const ctx = await furnished(house, 1);
  const gold = await makeSegment(house.db, ctx.projectId, all(planIs("gold")));
  await house.make.endpoint({ projectId: ctx.projectId, attributes: { plan: ["gold"] } });
  const { id } = await launched(house, ctx, {
    schedule: weekly,
    audience: { kind: "segment", segmentId: gold.id },
  });
  await house.db.update(segment).set({ deletedAt: MONDAY }).where(eq(segment.id, gold.id));
  await openAll(await makePlanner(house));
  expect(await statusOf(house, id)).toBe("invalid");
  expect(await runsOf(house, id)).toEqual([]);
  const [told] = await house.db.select().from(notice).where(eq(notice.projectId, ctx.projectId));
  expect(told).toMatchObject({ kind: "campaign.invalid", title: expect.stringContaining("segment is gone") });
});

test("a segment that is empty just now makes an empty run, which is over at once", async ({ house }) => {
  house.clock.at = MONDAY;
  const ctx = await furnished(house, 1);
  const gold = await makeSegment(house.db, ctx.projectId, all(planIs("gold")));
  const person = await house.make.endpoint({ projectId: ctx.projectId, attributes: { plan: ["gold"] } });
  const { id } = await launched(house, ctx, {
    schedule: weekly,
    audience: { kind: "segment", segmentId: gold.id },
  });
  await house.db.raw`update endpoint set attributes = '{}' where id = ${person.id}`;
  const engine = house.start(makeTestProvider().provider);
  await house.later(HOUR);
  await until(async () => (await statusOf(house, id)) === "pending_next_run");
  await engine.stop();
});

test("[CMP-26] while a campaign is paused no run begins, and those it missed are not made up for", async ({
  house,
}) => {
  house.clock.at = MONDAY;
  const ctx = await furnished(house, 1);
  const planner = await makePlanner(house);
  const { id } = await launched(house, ctx, { schedule: weekly });
  await pauseCampaign(ctx, { id });
  house.clock.at = new Date("2026-03-10T09:00:00Z");
  await openAll(planner);
  expect(await runsOf(house, id)).toEqual([]);
  expect(await resumeCampaign(ctx, { id })).toMatchObject({
    status: "scheduled",
    nextRunAt: new Date("2026-03-16T09:00:00Z"),
  });
});

test("[CMP-26] what was to run once while it was paused runs when it is resumed", async ({ house }) => {
  house.clock.at = MONDAY;
  const ctx = await furnished(house, 1);
  const planner = await makePlanner(house);
  const once = { kind: "once", at: "2026-03-02T09:00", timeZone: "UTC" } as const;
  const { id } = await launched(house, ctx, { schedule: once });
  await pauseCampaign(ctx, { id });
  house.clock.at = new Date("2026-03-03T09:00:00Z");
  await resumeCampaign(ctx, { id });
  await openAll(planner);
  expect(await statusOf(house, id)).toBe("executing");
  expect(await runsOf(house, id)).toHaveLength(1);
});

test("[CMP-26] a stopped campaign runs no more", async ({ house }) => {
  house.clock.at = MONDAY;
  const ctx = await furnished(house, 1);
  const { id } = await launched(house, ctx, { schedule: weekly });
  await stopCampaign(ctx, { id });
  house.clock.at = new Date("2026-03-10T09:00:00Z");
  await openAll(await makePlanner(house));
  expect(await runsOf(house, id)).toEqual([]);
  expect(await statusOf(house, id)).toBe("canceled");
});

test("a database that was restored begins no run that was due meanwhile: it may have been sent after the backup", async ({
  house,
}) => {
  house.clock.at = MONDAY;
  const ctx = await furnished(house, 1);
  const due = await launched(house, ctx, { schedule: weekly });
  const later = await launched(house, ctx, { schedule: { ...weekly, start: "2026-03-05T09:00" } });
  house.clock.at = new Date("2026-03-03T09:00:00Z");
  expect(await pauseRestored(house.db, () => house.clock.at)).toBe(1);
  expect(await statusOf(house, due.id)).toBe("paused");
  expect(await statusOf(house, later.id)).toBe("scheduled");
});
