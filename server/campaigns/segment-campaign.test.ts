import { eq } from "drizzle-orm";
import { campaign as campaigns, run, segment } from "@/db/schema";
import type { Context } from "@/server/context";
import { deleteSegment } from "@/server/segments/delete-segment";
import { saveSegment } from "@/server/segments/save-segment";
import { usesOf } from "@/server/segments/segment-uses";
import { all, none, planIs } from "@/server/segments/testing/criteria";
import { makeSegment } from "@/server/segments/testing/make-segment";
import { test as base, expect } from "@/server/testing/test";
import { createCampaign } from "./create-campaign";
import { duplicateCampaign } from "./duplicate-campaign";
import { getCampaign } from "./get-campaign";
import { launchCampaign } from "./launch-campaign";
import { listCampaigns } from "./list-campaigns";
import { reachOf } from "./reach";
import { reviewCampaign } from "./review-campaign";
import { makeReady } from "./testing/make-ready";
import { updateCampaign } from "./update-campaign";

type Ready = Awaited<ReturnType<typeof makeReady>> & { gold: typeof segment.$inferSelect };

/** A draft for the two gold buyers of three people, one of whom has opted out. */
const test = base.extend<{ ready: Ready }>({
  ready: async ({ ctx, make }, use) => {
    const made = await makeReady(ctx, make);
    const { projectId } = ctx;
    await make.endpoint({ projectId, attributes: { plan: ["gold"] } });
    await make.endpoint({ projectId, attributes: { plan: ["gold"] }, optOut: "ALL" });
    const gold = await makeSegment(ctx.db, projectId, all(planIs("gold")));
    const audience = { kind: "segment", segmentId: gold.id } as const;
    await ctx.db.update(campaigns).set({ audience }).where(eq(campaigns.id, made.campaign.id));
    await use({ ...made, campaign: { ...made.campaign, audience }, gold });
  },
});

const launchedAudience = async ({ db }: Context, campaignId: string) =>
  (await db.select().from(run).where(eq(run.campaignId, campaignId)))[0]?.audience;

test("a launch pins the version that is in force, whatever is saved afterwards [CMP-2]", async ({
  ctx,
  ready: { campaign, gold },
}) => {
  await saveSegment(ctx, { id: gold.id, criteria: none(planIs("basic")), basedOn: 1 });
  await launchCampaign(ctx, { id: campaign.id });
  await saveSegment(ctx, { id: gold.id, criteria: all(planIs("silver")), basedOn: 2 });

  const pinned = { kind: "segment", segmentId: gold.id, version: 2 };
  expect(await launchedAudience(ctx, campaign.id)).toEqual(pinned);
  expect(await getCampaign(ctx, { id: campaign.id })).toMatchObject({
    segment: { name: "Gold buyers", deletedAt: null },
    run: { audience: pinned },
  });
  const filters = { search: "", status: null, page: 1, pageSize: 10 };
  expect((await listCampaigns(ctx, filters)).rows).toMatchObject([
    { segmentName: "Gold buyers", segmentVersion: 2 },
  ]);
});

test("the review counts the segment's people alone, and says who is skipped [SEG-3]", async ({
  ctx,
  ready: { campaign },
}) => {
  expect(await reviewCampaign(ctx, { id: campaign.id })).toMatchObject({
    mayLaunch: true,
    audience: { total: 2, reached: 1, skipped: [{ reason: "opted_out", count: 1 }] },
    segment: { name: "Gold buyers", version: 1 },
  });
});

test("a segment that was changed after the review is not sent to unseen", async ({
  ctx,
  ready: { campaign, gold },
}) => {
  const { reviewed } = await reviewCampaign(ctx, { id: campaign.id });
  await saveSegment(ctx, { id: gold.id, criteria: none(planIs("basic")), basedOn: 1 });
  const launch = () => launchCampaign(ctx, { id: campaign.id, reviewed: reviewed ?? undefined });

  await expect(launch()).rejects.toMatchObject({
    code: "conflict",
    field: "audience",
    message: expect.stringContaining("its segment has another version"),
  });
  await updateCampaign(ctx, { id: campaign.id, audience: { kind: "everyone" } });
  await expect(launch()).rejects.toThrow("it is for another audience");
  expect(await launchedAudience(ctx, campaign.id)).toBeUndefined();
});

test("a draft whose segment was deleted is not launched, and says what to do [SEG-18]", async ({
  ctx,
  ready: { campaign, gold },
}) => {
  await deleteSegment(ctx, { id: gold.id, despite: [campaign.id] });

  await expect(launchCampaign(ctx, { id: campaign.id })).rejects.toMatchObject({
    code: "invalid",
    field: "audience",
    message: "The chosen segment is gone. Choose another one, or everyone.",
  });
  expect(await reviewCampaign(ctx, { id: campaign.id })).toMatchObject({
    mayLaunch: false,
    audience: { total: 0 },
    reviewed: null,
  });
});

test("a segment of people whom no mail reaches is not launched to", async ({
  ctx,
  ready: { campaign, gold },
}) => {
  const population = { db: ctx.db, projectId: ctx.projectId, now: ctx.now() };
  expect(await reachOf(population, gold)).toBe("somebody");
  await ctx.db.raw`update endpoint set opt_out = 'ALL' where project_id = ${ctx.projectId}`;
  expect(await reachOf(population, gold)).toBe("all_skipped");
  await saveSegment(ctx, { id: gold.id, criteria: all(planIs("platinum")), basedOn: 1 });

  await expect(launchCampaign(ctx, { id: campaign.id })).rejects.toMatchObject({
    field: "audience",
    message: expect.stringContaining("Nobody in “Gold buyers” has an e-mail address"),
  });
});

test("[SEC-1] a segment that is gone or another project's cannot be chosen, and the field is named", async ({
  ctx,
  make,
  ready: { campaign, gold },
}) => {
  const stranger = await make.project();
  const foreign = await makeSegment(ctx.db, stranger.id, all());
  await ctx.db.update(segment).set({ deletedAt: ctx.now() }).where(eq(segment.id, gold.id));
  for (const { id } of [foreign, gold]) {
    const audience = { kind: "segment", segmentId: id } as const;
    const refused = { code: "invalid", field: "audience", message: expect.stringContaining("is gone") };
    const chosen = updateCampaign(ctx, { id: campaign.id, audience });
    await expect(chosen).rejects.toMatchObject(refused);
    const created = createCampaign(ctx, { name: "To them", templateId: null, audience });
    await expect(created).rejects.toMatchObject(refused);
  }
  await ctx.db
    .update(campaigns)
    .set({ audience: { kind: "segment", segmentId: foreign.id } })
    .where(eq(campaigns.id, campaign.id));
  await expect(launchCampaign(ctx, { id: campaign.id })).rejects.toMatchObject({ field: "audience" });
  expect(await getCampaign(ctx, { id: campaign.id })).toMatchObject({ segment: null });
});

test("a campaign made from a segment is for it, and so is its copy; the segment knows both [SEG-17, CMP-27]", async ({
  ctx,
  ready: { gold },
}) => {
  const audience = { kind: "segment", segmentId: gold.id } as const;
  const made = await createCampaign(ctx, { name: "Gold sale", templateId: null, audience });
  const copy = await duplicateCampaign(ctx, { id: made.id });

  expect([made.audience, copy.audience]).toEqual([audience, audience]);
  const uses = await usesOf(ctx.db, ctx.projectId, gold.id);
  expect(uses.map(({ name }) => name)).toEqual(expect.arrayContaining(["Gold sale", "Gold sale copy"]));
  const viewer = { ...ctx, projectRole: "viewer" as const };
  await expect(createCampaign(viewer, { name: "No", templateId: null, audience })).rejects.toMatchObject({
    code: "forbidden",
  });
});
