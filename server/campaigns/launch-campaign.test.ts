import { desc, eq } from "drizzle-orm";
import { auditEntry, project as projects, run, treatment } from "@/db/schema";
import { deleteProject } from "@/server/projects/delete-project";
import { saveVersion } from "@/server/templates/save-version";
import { expect, test } from "@/server/testing/test";
import { launchCampaign } from "./launch-campaign";
import { reviewCampaign } from "./review-campaign";
import { makeLaunched, makeReady } from "./testing/make-ready";

test("launching a draft pins all that is sent into a run for the engine to plan", async ({ ctx, make }) => {
  const { campaign, template } = await makeReady(ctx, make);
  await ctx.db
    .update(projects)
    .set({ replyTo: ["help@example.com"], messagesPerSecond: 50 })
    .where(eq(projects.id, ctx.projectId));

  const launched = await launchCampaign(ctx, { id: campaign.id });

  expect(launched).toMatchObject({ status: "executing", launchedAt: ctx.now(), templateVersion: 1 });
  const runs = await ctx.db.select().from(run).where(eq(run.campaignId, campaign.id));
  expect(runs).toMatchObject([
    {
      state: "planning",
      kind: "campaign",
      templateId: template.id,
      templateVersion: 1,
      fromName: "Ada",
      fromAddress: "ada@example.com",
      replyTo: ["help@example.com"],
      perSecond: 50,
      asOf: ctx.now(),
    },
  ]);
});

test("a version saved after the launch changes nothing", async ({ ctx, make }) => {
  const { campaign, template } = await makeReady(ctx, make);
  await launchCampaign(ctx, { id: campaign.id });
  await saveVersion(ctx, {
    id: template.id,
    content: { subject: "Later", html: "<p>Later</p>", text: "Later" },
    makeActive: true,
  });
  const [kept] = await ctx.db.select().from(run).where(eq(run.campaignId, campaign.id));
  expect(kept?.templateVersion).toBe(1);
});

test("[SEC-3] a launch is written into the audit log", async ({ ctx, make }) => {
  const { campaign } = await makeReady(ctx, make);
  await launchCampaign(ctx, { id: campaign.id });
  const [entry] = await ctx.db
    .select()
    .from(auditEntry)
    .where(eq(auditEntry.subjectId, campaign.id))
    .orderBy(desc(auditEntry.at));
  expect(entry).toMatchObject({ action: "campaign.launch", actorName: "Ada", before: { status: "draft" } });
});

test("two people who launch at the same moment launch once", async ({ ctx, make }) => {
  const { campaign } = await makeReady(ctx, make);
  const twice = await Promise.allSettled([1, 2].map(() => launchCampaign(ctx, { id: campaign.id })));
  expect(twice.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await ctx.db.$count(run, eq(run.campaignId, campaign.id))).toBe(1);
});

test("a campaign that is sending cannot be launched again", async ({ ctx, make }) => {
  const { campaign } = await makeLaunched(ctx, make);
  await expect(launchCampaign(ctx, { id: campaign.id })).rejects.toMatchObject({ code: "conflict" });
});

test("another project's campaign is not found", async ({ ctx, make }) => {
  const stranger = await make.project();
  const { campaign } = await makeReady({ ...ctx, projectId: stranger.id }, make);
  await expect(launchCampaign(ctx, { id: campaign.id })).rejects.toMatchObject({ code: "not_found" });
});

test("[SEC-1] a viewer cannot launch", async ({ ctx, make }) => {
  const { campaign } = await makeReady(ctx, make);
  const viewer = { ...ctx, projectRole: "viewer" as const };
  await expect(launchCampaign(viewer, { id: campaign.id })).rejects.toMatchObject({ code: "forbidden" });
});

test("[EML-1] with e-mail switched off a campaign cannot be launched", async ({ ctx, make }) => {
  const { campaign } = await makeReady(ctx, make);
  await ctx.db.update(projects).set({ emailOn: false }).where(eq(projects.id, ctx.projectId));
  await expect(launchCampaign(ctx, { id: campaign.id })).rejects.toMatchObject({
    code: "invalid",
    field: "channel",
  });
});

test("without a template, or with nobody to send to, a launch is refused at the field", async ({
  ctx,
  make,
}) => {
  const empty = await make.campaign({ projectId: ctx.projectId, fromAddress: "ada@example.com" });
  await expect(launchCampaign(ctx, { id: empty.id })).rejects.toMatchObject({ field: "template" });
  const template = await make.template();
  await ctx.db.update(treatment).set({ templateId: template.id }).where(eq(treatment.campaignId, empty.id));
  await expect(launchCampaign(ctx, { id: empty.id })).rejects.toMatchObject({ field: "audience" });
});

test("a template that cannot be compiled is refused with part, line and column", async ({ ctx, make }) => {
  const { campaign } = await makeReady(ctx, make);
  const broken = await make.template({ html: "<p>\n{{#if Id}}never closed</p>" });
  await ctx.db.update(treatment).set({ templateId: broken.id }).where(eq(treatment.campaignId, campaign.id));
  await expect(launchCampaign(ctx, { id: campaign.id })).rejects.toMatchObject({
    code: "invalid",
    field: "template",
    message: expect.stringMatching(/HTML, line \d+, column \d+/),
  });
});

test("a refused launch leaves a draft and no run", async ({ ctx, make }) => {
  const campaign = await make.campaign({ projectId: ctx.projectId });
  await expect(launchCampaign(ctx, { id: campaign.id })).rejects.toThrow();
  expect(await ctx.db.$count(run, eq(run.campaignId, campaign.id))).toBe(0);
});

test("what was reviewed is what a launch sends", async ({ ctx, make }) => {
  const { campaign, template } = await makeReady(ctx, make);
  const { reviewed } = await reviewCampaign(ctx, { id: campaign.id });
  expect(reviewed?.treatments).toMatchObject([
    { templateId: template.id, templateVersion: 1, fromName: "Ada" },
  ]);

  const launched = await launchCampaign(ctx, { id: campaign.id, reviewed: reviewed ?? undefined });

  expect(launched).toMatchObject({ status: "executing", templateVersion: 1 });
});

test("a version that a colleague made active after the review is not sent unseen", async ({ ctx, make }) => {
  const { campaign, template } = await makeReady(ctx, make);
  const { reviewed } = await reviewCampaign(ctx, { id: campaign.id });
  const content = { subject: "Later", html: "<p>Later</p>", text: "Later" };
  await saveVersion(ctx, { id: template.id, content, makeActive: true });

  const launch = launchCampaign(ctx, { id: campaign.id, reviewed: reviewed ?? undefined });

  await expect(launch).rejects.toMatchObject({
    code: "conflict",
    field: "template",
    message: expect.stringContaining("another active version"),
  });
  expect(await ctx.db.$count(run, eq(run.campaignId, campaign.id))).toBe(0);
});

test("a sender that a colleague changed after the review does not send unseen", async ({ ctx, make }) => {
  const { campaign } = await makeReady(ctx, make);
  const { reviewed } = await reviewCampaign(ctx, { id: campaign.id });
  await ctx.db
    .update(treatment)
    .set({ fromAddress: "eve@example.com" })
    .where(eq(treatment.campaignId, campaign.id));

  const launch = launchCampaign(ctx, { id: campaign.id, reviewed: reviewed ?? undefined });

  await expect(launch).rejects.toMatchObject({ code: "conflict", field: "sender" });
});

test("a campaign of a project that is being deleted is not launched", async ({ ctx, make, project }) => {
  const { campaign } = await makeReady(ctx, make);
  const [deleted, launched] = await Promise.allSettled([
    deleteProject(ctx, { confirmation: project.name }),
    launchCampaign(ctx, { id: campaign.id }),
  ]);
  expect([deleted.status, launched.status].sort()).toEqual(["fulfilled", "rejected"]);
});
