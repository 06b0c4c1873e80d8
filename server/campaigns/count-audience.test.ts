import { suppression } from "@/db/schema";
import { expect, test } from "@/server/testing/test";
import { countAudience } from "./count-audience";
import { reachOf } from "./reach";
import { reviewCampaign } from "./review-campaign";
import { makeReady } from "./testing/make-ready";

const everyone = { kind: "everyone" } as const;

test("the audience is counted exactly, with everybody who is skipped under one reason", async ({
  ctx,
  make,
}) => {
  const { projectId } = ctx;
  await make.endpoint({ projectId });
  await make.endpoint({ projectId, address: `twin-${projectId}@example.com` });
  await make.endpoint({ projectId, address: `Twin-${projectId}@Example.com` });
  await make.endpoint({ projectId, optOut: "ALL" });
  await make.endpoint({ projectId, status: "INACTIVE" });
  await make.endpoint({ projectId, address: "" });
  const bounced = await make.endpoint({ projectId });
  await ctx.db
    .insert(suppression)
    .values({ addressKey: bounced.addressKey, reason: "BOUNCE", at: ctx.now() });
  await make.endpoint({ projectId, channel: "SMS", address: "+447700900123" });

  const count = await countAudience(ctx, { audience: everyone });

  expect(count).toMatchObject({ total: 6, reached: 2 });
  expect(Object.fromEntries(count.skipped.map((row) => [row.reason, row.count]))).toEqual({
    opted_out: 1,
    no_address: 1,
    suppressed: 1,
    duplicate_address: 1,
  });
});

test("of two endpoints with one suppressed address, one is suppressed and one a duplicate", async ({
  ctx,
  make,
}) => {
  const address = `gone-${ctx.projectId}@example.com`;
  await make.endpoint({ projectId: ctx.projectId, address });
  await make.endpoint({ projectId: ctx.projectId, address });
  await ctx.db.insert(suppression).values({ addressKey: address, reason: "BOUNCE", at: ctx.now() });
  const count = await countAudience(ctx, { audience: everyone });
  expect(count).toMatchObject({ total: 2, reached: 0 });
  expect(count.skipped).toContainEqual({ reason: "suppressed", count: 1 });
  expect(count.skipped).toContainEqual({ reason: "duplicate_address", count: 1 });
});

test("an address is reached once although one of its two endpoints has opted out", async ({ ctx, make }) => {
  const address = `half-${ctx.projectId}@example.com`;
  await make.endpoint({ projectId: ctx.projectId, address });
  await make.endpoint({ projectId: ctx.projectId, address, optOut: "ALL" });
  expect(await countAudience(ctx, { audience: everyone })).toEqual({
    total: 2,
    reached: 1,
    skipped: [{ reason: "opted_out", count: 1 }],
  });
});

test("a launch knows nobody, all skipped and somebody apart", async ({ ctx, make }) => {
  const population = { db: ctx.db, projectId: ctx.projectId, now: ctx.now() };
  expect(await reachOf(population, null)).toBe("nobody");
  await make.endpoint({ projectId: ctx.projectId, optOut: "ALL" });
  expect(await reachOf(population, null)).toBe("all_skipped");
  await make.endpoint({ projectId: ctx.projectId });
  expect(await reachOf(population, null)).toBe("somebody");
});

test("the review of a draft that lacks nothing has its audience, sender and template, and no errors", async ({
  ctx,
  make,
}) => {
  const { campaign, template } = await makeReady(ctx, make);
  expect(await reviewCampaign(ctx, { id: campaign.id })).toMatchObject({
    mayLaunch: true,
    problems: [],
    audience: { total: 1, reached: 1, skipped: [] },
    sender: { name: "Ada", address: "ada@example.com" },
    template: { name: template.name, version: 1 },
  });
});
