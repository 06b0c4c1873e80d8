import { eq } from "drizzle-orm";
import { campaign as campaigns, template as templates } from "@/db/schema";
import { expect, test } from "@/server/testing/test";
import { createCampaign } from "./create-campaign";
import { deleteCampaign } from "./delete-campaign";
import { duplicateCampaign } from "./duplicate-campaign";
import { getCampaign } from "./get-campaign";
import { stopCampaign } from "./stop-campaign";
import { makeLaunched, makeReady } from "./testing/make-ready";
import { updateCampaign } from "./update-campaign";

test("a new campaign is a draft for everyone", async ({ ctx }) => {
  const created = await createCampaign(ctx, {
    name: "Spring",
    templateId: null,
    audience: { kind: "everyone" },
  });
  expect(created).toMatchObject({ status: "draft", audience: { kind: "everyone" }, templateId: null });
});

test("a draft is changed field by field", async ({ ctx, make }) => {
  const { campaign } = await makeReady(ctx, make);
  const updated = await updateCampaign(ctx, { id: campaign.id, name: "Renamed" });
  expect(updated).toMatchObject({ name: "Renamed", fromAddress: "ada@example.com" });
  expect(await updateCampaign(ctx, { id: campaign.id, fromAddress: null })).toMatchObject({
    fromAddress: null,
  });
});

test("what is launched can no longer be changed", async ({ ctx, make }) => {
  const { campaign } = await makeLaunched(ctx, make);
  await expect(updateCampaign(ctx, { id: campaign.id, name: "Late" })).rejects.toMatchObject({
    code: "conflict",
  });
});

test("a template that is gone cannot be chosen", async ({ ctx, make }) => {
  const { campaign } = await makeReady(ctx, make);
  await expect(updateCampaign(ctx, { id: campaign.id, templateId: "0".repeat(32) })).rejects.toMatchObject({
    code: "invalid",
    field: "templateId",
  });
});

test("[CMP-27] a copy is a draft with the same template and sender, under a name of its own", async ({
  ctx,
  make,
}) => {
  const { campaign } = await makeLaunched(ctx, make, "completed");
  const copy = await duplicateCampaign(ctx, { id: campaign.id });
  expect(copy).toMatchObject({
    status: "draft",
    name: `${campaign.name} copy`,
    templateId: campaign.templateId,
    launchedAt: null,
    templateVersion: null,
  });
  expect(await duplicateCampaign(ctx, { id: campaign.id })).toMatchObject({
    name: `${campaign.name} copy 2`,
  });
});

test("[CMP-27] a message written inside a campaign is copied with it, and nobody else can choose it", async ({
  ctx,
  make,
}) => {
  const { campaign, template } = await makeReady(ctx, make);
  await ctx.db.update(templates).set({ campaignId: campaign.id }).where(eq(templates.id, template.id));
  const copy = await duplicateCampaign(ctx, { id: campaign.id });
  expect(copy.templateId).not.toBe(template.id);
  const [own] = await ctx.db
    .select()
    .from(templates)
    .where(eq(templates.id, copy.templateId ?? ""));
  expect(own).toMatchObject({ campaignId: copy.id, name: template.name });

  await updateCampaign(ctx, { id: campaign.id, templateId: template.id });
  await expect(updateCampaign(ctx, { id: copy.id, templateId: template.id })).rejects.toMatchObject({
    field: "templateId",
  });
});

test("drafts and finished campaigns can be deleted, one under way cannot", async ({ ctx, make }) => {
  const { campaign: draft } = await makeReady(ctx, make);
  const { campaign: done } = await makeLaunched(ctx, make, "completed");
  const { campaign: sending } = await makeLaunched(ctx, make);

  await deleteCampaign(ctx, { id: draft.id });
  await deleteCampaign(ctx, { id: done.id });

  await expect(deleteCampaign(ctx, { id: sending.id })).rejects.toMatchObject({ code: "conflict" });
  expect(await ctx.db.$count(campaigns, eq(campaigns.projectId, ctx.projectId))).toBe(1);
});

test("a campaign whose queue is still being emptied cannot be deleted yet", async ({ ctx, make }) => {
  const { campaign } = await makeLaunched(ctx, make);
  await stopCampaign(ctx, { id: campaign.id });
  await expect(deleteCampaign(ctx, { id: campaign.id })).rejects.toMatchObject({ code: "conflict" });
});

test("another project's campaign is not found by any verb", async ({ ctx, make }) => {
  const stranger = await make.project();
  const { id } = await make.campaign({ projectId: stranger.id });
  for (const verb of [getCampaign, duplicateCampaign, deleteCampaign, updateCampaign]) {
    await expect(verb(ctx, { id })).rejects.toMatchObject({ code: "not_found" });
  }
});

test("[SEC-1] a viewer reads campaigns and changes none", async ({ ctx, make }) => {
  const { campaign } = await makeReady(ctx, make);
  const viewer = { ...ctx, projectRole: "viewer" as const };
  expect(await getCampaign(viewer, { id: campaign.id })).toMatchObject({ moves: ["launch", "cancel"] });
  await expect(
    createCampaign(viewer, { name: "No", templateId: null, audience: { kind: "everyone" } }),
  ).rejects.toMatchObject({
    code: "forbidden",
  });
  for (const verb of [duplicateCampaign, deleteCampaign, updateCampaign]) {
    await expect(verb(viewer, { id: campaign.id })).rejects.toMatchObject({ code: "forbidden" });
  }
});
