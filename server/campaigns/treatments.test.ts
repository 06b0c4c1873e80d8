import { campaignCohort } from "@/db/cohort";
import { cohortsOf } from "@/domain/campaigns/cohorts";
import { expect, type House, test, until } from "@/server/testing/engine/engine-test";
import { draftOf, furnished, launched, runsOf, statusOf } from "@/server/testing/engine/launched";
import { makePlanner, openAll, planAll } from "@/server/testing/engine/planner";
import { makeTestProvider } from "@/server/testing/engine/test-provider";
import { launchCampaign } from "./launch-campaign";

const divided = { holdout: 10, treatments: [{}, { name: "B", share: 30 }, { name: "C", share: 20 }] };

/** Who is in which of a campaign's runs, those held out apart. */
async function whoGets({ db }: House, runId: string) {
  const rows = await db.raw<{ who: string; reason: string | null }[]>`
    select recipient_id as who, reason from message where run_id = ${runId} order by 1`;
  return {
    sent: rows.filter(({ reason }) => reason === null).map(({ who }) => who),
    held: rows.filter(({ reason }) => reason === "holdout").map(({ who }) => who),
  };
}

test("[CMP-12] [CMP-13] [CMP-14] each treatment goes to its share of the audience, the hold-out gets nothing, and nobody is in two", async ({
  house,
}) => {
  const ctx = await furnished(house, 4_000);
  const { id } = await launched(house, ctx, divided);
  await planAll(await makePlanner(house));
  const runs = await runsOf(house, id);
  expect(runs.map(({ treatment }) => treatment)).toEqual([0, 1, 2]);
  const groups = await Promise.all(runs.map((run) => whoGets(house, run.id)));
  const sizes = groups.map(({ sent }) => sent.length);
  const held = groups[0]?.held ?? [];
  expect(groups.slice(1).flatMap((group) => group.held)).toEqual([]);
  expect(new Set([...groups.flatMap(({ sent }) => sent), ...held]).size).toBe(4_000);
  expect(sizes.reduce((sum, size) => sum + size, held.length)).toBe(4_000);
  for (const [nth, expected] of [1_600, 1_200, 800].entries())
    expect(Math.abs((sizes[nth] ?? 0) - expected)).toBeLessThan(130);
  expect(Math.abs(held.length - 400)).toBeLessThan(80);
});

test("[CMP-14] cohorts are sticky: in every run somebody gets the same treatment, and two endpoints of an address get the same", async ({
  house,
}) => {
  house.clock.at = new Date("2026-03-02T08:00:00Z");
  const ctx = await furnished(house, 300);
  for (const id of ["shared-1", "shared-2"])
    await house.make.endpoint({ projectId: ctx.projectId, id, address: "both@example.com" });
  const daily = { kind: "daily", start: "2026-03-02T09:00", timeZone: "UTC" } as const;
  const { id } = await launched(house, ctx, { ...divided, schedule: daily });
  const planner = await makePlanner(house);
  for (const day of [2, 3, 4]) {
    house.clock.at = new Date(`2026-03-0${day}T09:00:00Z`);
    await openAll(planner);
    await planAll(planner);
  }
  const runs = await runsOf(house, id);
  expect(runs).toHaveLength(9);
  const groups = await Promise.all(runs.map(async (run) => ({ run, ...(await whoGets(house, run.id)) })));
  for (const nth of [0, 1, 2]) {
    const same = groups.filter(({ run }) => run.treatment === nth);
    expect(same[1]?.sent).toEqual(same[0]?.sent);
    expect(same[2]?.sent).toEqual(same[0]?.sent);
    expect(same[2]?.held).toEqual(same[0]?.held);
  }
  const cohort = campaignCohort(id, { addressKey: "both@example.com", id: "shared-1" });
  const shares = [{ share: 0 }, { share: 30 }, { share: 20 }];
  const isIn = (nth: number) => {
    const { from, to, holdoutBelow } = cohortsOf({ holdout: 10, keptBack: 0, treatments: shares }, nth);
    return (cohort >= from && cohort <= to) || cohort < holdoutBelow;
  };
  const [of] = [0, 1, 2].filter(isIn);
  const found = await house.db.raw<{ treatment: number }[]>`
    select distinct r.treatment from message m join run r on r.id = m.run_id where m.recipient_id like 'shared-%'`;
  expect(found.map(({ treatment }) => treatment)).toEqual([of]);
});

test("[CMP-12] [CMP-15] treatments may differ by schedule; the campaign is completed when all of them are", async ({
  house,
}) => {
  house.clock.at = new Date("2026-03-02T08:00:00Z");
  const ctx = await furnished(house, 40);
  const noon = { kind: "once", at: "2026-03-02T12:00", timeZone: "UTC", recipientsLocalTime: false } as const;
  const { id } = await launched(house, ctx, { treatments: [{}, { share: 50, schedule: noon }] });
  const { provider, handed } = makeTestProvider();
  const engine = house.start(provider);
  await until(async () => (await statusOf(house, id)) === "pending_next_run");
  const first = handed.length;
  expect(handed.every(({ subject }) => subject === "Mail 0")).toBe(true);
  await house.later(4 * 3_600_000);
  await until(async () => (await statusOf(house, id)) === "completed");
  await engine.stop();
  expect(handed).toHaveLength(40);
  expect(handed.slice(first).every(({ subject }) => subject === "Mail 1")).toBe(true);
});

test("[CMP-14] shares that do not add up are refused at the launch, at their field", async ({ house }) => {
  const ctx = await furnished(house, 1);
  const draft = await draftOf(house, ctx, { holdout: 50, treatments: [{}, { share: 60 }] });
  await expect(launchCampaign(ctx, { id: draft.id })).rejects.toMatchObject({
    code: "invalid",
    field: "treatments",
    message: expect.stringContaining("add up to 110 %"),
  });
});
