import { and, eq } from "drizzle-orm";
import { campaignCohort } from "@/db/cohort";
import { auditEntry, campaign, endpoint, message, notice, runTally } from "@/db/schema";
import { keptBackCohorts } from "@/domain/campaigns/cohorts";
import { expect, type House, test } from "@/server/testing/engine/engine-test";
import { draftOf, furnished, launched, runsOf, statusOf } from "@/server/testing/engine/launched";
import { makePlanner, planAll } from "@/server/testing/engine/planner";
import { makeTestProvider } from "@/server/testing/engine/test-provider";
import { contestStanding } from "./contest-standing";
import { contestsToJudge, judgeContest } from "./judge-contest";
import { launchCampaign } from "./launch-campaign";
import { pauseCampaign } from "./pause-campaign";
import { resumeCampaign } from "./resume-campaign";
import { sendToRest } from "./send-to-rest";
import { stopCampaign } from "./stop-campaign";

const HOUR = 3_600_000;
const test80 = { keptBack: 80, treatments: [{}, { name: "Short", share: 10 }] };
const byRule = (unclear: "ask" | "best" | "default") => ({
  ...test80,
  winnerRule: { metric: "open" as const, afterHours: 4, unclear },
});

/** A test that is over, by an engine that has gone. */
async function tested(house: House, changes: Parameters<typeof draftOf>[2]) {
  const ctx = await furnished(house, 100);
  const { id } = await launched(house, ctx, changes);
  const { provider, handed } = makeTestProvider();
  await house.runUntil(provider, async () => (await statusOf(house, id)) === "pending_next_run");
  return { ctx, id, provider, handed };
}

test("[CMP-12] [CMP-16] the part that is kept back gets the winner, once, and nobody of the campaign gets two mails", async ({
  house,
}) => {
  const { ctx, id, provider, handed } = await tested(house, test80);
  const first = handed.length;
  expect(first).toBeGreaterThan(0);
  const standing = await contestStanding(ctx, { id });
  expect(standing).toMatchObject({ isWaiting: true, waitsFor: null, people: 100 - first, sent: null });

  const tries = await Promise.allSettled([1, 2, 3].map(() => sendToRest(ctx, { id, treatment: 1 })));
  expect(tries.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected", "rejected"]);
  expect(await statusOf(house, id)).toBe("executing");
  await house.runUntil(provider, async () => (await statusOf(house, id)) === "completed");

  expect(handed).toHaveLength(100);
  expect(new Set(handed.map(({ to }) => to)).size).toBe(100);
  expect(handed.slice(first).every(({ subject }) => subject === "Mail 1")).toBe(true);
  expect(await contestStanding(ctx, { id })).toMatchObject({ isWaiting: false, sent: "Short", people: 0 });
  const told = await house.db
    .select()
    .from(auditEntry)
    .where(and(eq(auditEntry.projectId, ctx.projectId), eq(auditEntry.action, "campaign.send_rest")));
  expect(told).toMatchObject([{ after: { treatment: "Short" } }]);
});

test("[CMP-13] somebody whose address has changed since the test gets no second mail", async ({ house }) => {
  const { ctx, id, provider, handed } = await tested(house, test80);
  const [had] = await house.db.select().from(message).where(eq(message.projectId, ctx.projectId)).limit(1);
  const { from } = keptBackCohorts(test80);
  const address = Array.from({ length: 50 }, (_, n) => `moved${n}@example.com`).find(
    (addressKey) => campaignCohort(id, { addressKey, id: "" }) >= from,
  );
  await house.db
    .update(endpoint)
    .set({ address, addressKey: address })
    .where(and(eq(endpoint.projectId, ctx.projectId), eq(endpoint.id, had?.recipientId ?? "")));
  await sendToRest(ctx, { id, treatment: 0 });
  await house.runUntil(provider, async () => (await statusOf(house, id)) === "completed");
  expect(handed).toHaveLength(100);
  const twice = await house.db
    .select()
    .from(message)
    .where(eq(message.recipientId, had?.recipientId ?? ""));
  expect(twice.filter(({ projectId }) => projectId === ctx.projectId)).toHaveLength(1);
});

test("[CMP-16] by rule the engine sends what leads, hours after the test, and two engines send it once", async ({
  house,
}) => {
  const { ctx, id } = await tested(house, byRule("ask"));
  for (const run of await runsOf(house, id)) {
    const opened = run.treatment === 1 ? 1_400 : 900;
    const counts = { accepted: 5_000, opened_unique: opened };
    for (const [measure, count] of Object.entries(counts))
      await house.db.insert(runTally).values({ runId: run.id, measure, slot: 77, count });
  }
  const early = new Date(house.clock.at.getTime() + 3 * HOUR);
  const late = new Date(house.clock.at.getTime() + 5 * HOUR);
  expect((await contestsToJudge(house.db.raw, early)).filter((one) => one.id === id)).toEqual([]);
  const due = (await contestsToJudge(house.db.raw, late)).filter((one) => one.id === id);
  expect(due).toHaveLength(1);
  const contest = { id, projectId: ctx.projectId };
  const judged = await Promise.all([1, 2].map(() => judgeContest(house.db, contest, late)));
  expect(judged.sort()).toEqual([false, true]);
  const runs = await runsOf(house, id);
  expect(runs.map(({ treatment, toKeptBack }) => [treatment, toKeptBack])).toEqual([
    [0, false],
    [1, false],
    [1, true],
  ]);
  expect(await statusOf(house, id)).toBe("executing");
});

test("[CMP-16] without a clear winner the rule does what it says: it asks, or sends the best or the default one", async ({
  house,
}) => {
  const late = () => new Date(house.clock.at.getTime() + 5 * HOUR);
  const asks = await tested(house, byRule("ask"));
  await judgeContest(house.db, { id: asks.id, projectId: asks.ctx.projectId }, late());
  expect(await statusOf(house, asks.id)).toBe("pending_next_run");
  const [told] = await house.db
    .select()
    .from(notice)
    .where(eq(notice.dedupeKey, `campaign.no_winner:${asks.id}`));
  expect(told?.title).toContain("waits for you");
  expect((await contestsToJudge(house.db.raw, late())).filter(({ id }) => id === asks.id)).toEqual([]);
  await sendToRest(asks.ctx, { id: asks.id, treatment: 0 });

  const sends = await tested(house, byRule("default"));
  await judgeContest(house.db, { id: sends.id, projectId: sends.ctx.projectId }, late());
  expect((await runsOf(house, sends.id)).at(-1)).toMatchObject({ treatment: 0, toKeptBack: true });
});

test("[CMP-25] [CMP-26] while a rest waits the campaign is not completed; paused it waits, stopped it is given up", async ({
  house,
}) => {
  const { ctx, id } = await tested(house, byRule("ask"));
  await pauseCampaign(ctx, { id });
  await expect(sendToRest(ctx, { id, treatment: 0 })).rejects.toMatchObject({ code: "conflict" });
  await resumeCampaign(ctx, { id });
  expect(await statusOf(house, id)).toBe("pending_next_run");
  await stopCampaign(ctx, { id });
  const [stopped] = await house.db.select().from(campaign).where(eq(campaign.id, id));
  expect(stopped).toMatchObject({ status: "canceled", keptBackUntil: expect.any(Date) });
  await expect(sendToRest(ctx, { id, treatment: 0 })).rejects.toThrow("not waiting any more");
});

test("[CMP-12] what a kept part needs is said before the launch; a test that is not out yet has no winner", async ({
  house,
}) => {
  const ctx = await furnished(house, 5);
  const daily = { kind: "daily", start: "2030-03-02T09:00", timeZone: "UTC" } as const;
  const repeated = await draftOf(house, ctx, { ...test80, schedule: daily });
  await expect(launchCampaign(ctx, { id: repeated.id })).rejects.toThrow("sent again and again");
  const alone = await draftOf(house, ctx, { keptBack: 80, treatments: [{}] });
  await expect(launchCampaign(ctx, { id: alone.id })).rejects.toThrow("only one treatment");
  const aimless = await draftOf(house, ctx, {
    ...test80,
    winnerRule: { metric: "goal", afterHours: 4, unclear: "ask" },
  });
  await expect(launchCampaign(ctx, { id: aimless.id })).rejects.toThrow("no goal is set");

  const { id } = await launched(house, ctx, test80);
  await expect(sendToRest(ctx, { id, treatment: 0 })).rejects.toThrow("not out yet");
  await planAll(await makePlanner(house));
  await sendToRest(ctx, { id, treatment: 0 });
});
