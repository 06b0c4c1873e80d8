import { eq } from "drizzle-orm";
import { auditEntry, campaign as campaigns, capCount, rateBudget, run as runs } from "@/db/schema";
import type { Context } from "@/server/context";
import { expect, test } from "@/server/testing/test";
import { completeCampaign } from "./complete-campaign";
import { deleteCampaign } from "./delete-campaign";
import { pauseCampaign } from "./pause-campaign";
import { resumeCampaign } from "./resume-campaign";
import { stopCampaign } from "./stop-campaign";
import { makeMessage, tally } from "./testing/make-message";
import { makeLaunched, makeReady } from "./testing/make-ready";

const stateOf = async (ctx: Context, runId: string) => {
  const [found] = await ctx.db.select().from(runs).where(eq(runs.id, runId));
  return { state: found?.state, resumesTo: found?.resumesTo };
};

const finish = (ctx: Context, runId: string) =>
  ctx.db.update(runs).set({ state: "completed", finishedAt: ctx.now() }).where(eq(runs.id, runId));

test("pausing rests the run, and resuming goes on where it was", async ({ ctx, make }) => {
  for (const state of ["planning", "sending"] as const) {
    const { campaign, run } = await makeLaunched(ctx, make, state);

    expect(await pauseCampaign(ctx, { id: campaign.id })).toMatchObject({ status: "paused" });
    expect(await stateOf(ctx, run.id)).toEqual({ state: "paused", resumesTo: state });

    expect(await resumeCampaign(ctx, { id: campaign.id })).toMatchObject({ status: "executing" });
    expect(await stateOf(ctx, run.id)).toEqual({ state, resumesTo: null });
  }
});

test("stopping says how many people were spared", async ({ ctx, make }) => {
  const { campaign, run } = await makeLaunched(ctx, make);
  await makeMessage(ctx, run, { recipientId: "gone", state: "accepted" });
  await makeMessage(ctx, run, { recipientId: "waits" });
  await makeMessage(ctx, run, { recipientId: "waits-too" });
  await makeMessage(ctx, run, { recipientId: "in-hand", state: "sending" });
  await tally(ctx, run, "planned", 4);
  await tally(ctx, run, "accepted", 1);

  const stopped = await stopCampaign(ctx, { id: campaign.id });

  expect(stopped).toMatchObject({ status: "canceled", spared: 2 });
  expect(await stateOf(ctx, run.id)).toEqual({ state: "stopped", resumesTo: null });
});

test("a paused campaign can be stopped, and then neither resumed nor completed", async ({ ctx, make }) => {
  const { campaign } = await makeLaunched(ctx, make, "paused");
  await stopCampaign(ctx, { id: campaign.id });
  await expect(resumeCampaign(ctx, { id: campaign.id })).rejects.toMatchObject({ code: "conflict" });

  await completeCampaign(ctx.db.raw, { campaignId: campaign.id, at: ctx.now() });
  const [kept] = await ctx.db.select().from(campaigns).where(eq(campaigns.id, campaign.id));
  expect(kept?.status).toBe("canceled");
});

test("a campaign is completed when the engine has finished its run", async ({ ctx, make }) => {
  const { campaign, run } = await makeLaunched(ctx, make);
  await finish(ctx, run.id);
  await completeCampaign(ctx.db.raw, { campaignId: campaign.id, at: ctx.now() });
  const [done] = await ctx.db.select().from(campaigns).where(eq(campaigns.id, campaign.id));
  expect(done).toMatchObject({ status: "completed", completedAt: ctx.now() });
});

test("a draft can be neither paused, resumed nor stopped", async ({ ctx, make }) => {
  const { campaign } = await makeReady(ctx, make);
  for (const steer of [pauseCampaign, resumeCampaign, stopCampaign]) {
    await expect(steer(ctx, { id: campaign.id })).rejects.toMatchObject({ code: "conflict" });
  }
});

test("[SEC-1] a viewer can neither pause, resume nor stop", async ({ ctx, make }) => {
  const { campaign } = await makeLaunched(ctx, make);
  const viewer = { ...ctx, projectRole: "viewer" as const };
  for (const steer of [pauseCampaign, resumeCampaign, stopCampaign]) {
    await expect(steer(viewer, { id: campaign.id })).rejects.toMatchObject({ code: "forbidden" });
  }
});

test("with a campaign go its caps and its budget", async ({ ctx, make }) => {
  const { campaign, run } = await makeLaunched(ctx, make, "completed");
  const { id: endpointId, lane } = await make.endpoint({ projectId: ctx.projectId });
  await ctx.db
    .insert(capCount)
    .values({ scopeId: campaign.id, endpointId, day: "1970-01-01", lane, count: 1 });
  const budget = { key: `campaign:${run.campaignId}`, tokens: 1, perSecond: 1, refilledAt: ctx.now() };
  await ctx.db.insert(rateBudget).values(budget);

  await deleteCampaign(ctx, { id: campaign.id });

  expect(await ctx.db.$count(capCount, eq(capCount.scopeId, campaign.id))).toBe(0);
  expect(await ctx.db.$count(rateBudget, eq(rateBudget.key, budget.key))).toBe(0);
});

test("[SEC-3] a campaign that is done is written down as the engine's doing", async ({ ctx, make }) => {
  const { campaign, run } = await makeLaunched(ctx, make);
  await finish(ctx, run.id);
  await completeCampaign(ctx.db.raw, { campaignId: campaign.id, at: ctx.now() });
  const log = await ctx.db.select().from(auditEntry).where(eq(auditEntry.subjectId, campaign.id));
  expect(log).toMatchObject([{ action: "campaign.complete", actorKind: "engine", projectId: ctx.projectId }]);
});
