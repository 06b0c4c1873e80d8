import { PACE_MEASURE } from "@/domain/delivery/pace";
import { expect, test } from "@/server/testing/test";
import { campaignProgress } from "./campaign-progress";
import { listCampaigns } from "./list-campaigns";
import { makeMessage, tally } from "./testing/make-message";
import { makeLaunched, makeReady } from "./testing/make-ready";

const filters = { search: "", status: null, page: 1, pageSize: 50 };

test("progress adds up the tallies of all writers", async ({ ctx, make }) => {
  const { campaign, run } = await makeLaunched(ctx, make);
  await tally(ctx, run, "planned", 100);
  await tally(ctx, run, "accepted", 30, "", 0);
  await tally(ctx, run, "accepted", 20, "", 1);
  await tally(ctx, run, "skipped", 5, "opted_out");
  await tally(ctx, run, PACE_MEASURE, 40, "2026-03-02T08:59:50Z");

  const progress = await campaignProgress(ctx, { id: campaign.id });

  expect(progress).toMatchObject({
    planned: 100,
    accepted: 50,
    waiting: 45,
    skippedBy: [{ reason: "opted_out", count: 5 }],
    perSecond: 4,
    runState: "sending",
  });
  expect(progress?.pace).toEqual([{ at: new Date("2026-03-02T08:59:50Z"), perSecond: 4 }]);
});

test("a draft has no progress yet", async ({ ctx, make }) => {
  const { campaign } = await makeReady(ctx, make);
  expect(await campaignProgress(ctx, { id: campaign.id })).toBeNull();
});

test("[SEC-1] the list holds the project's own campaigns alone, newest first, with their counts", async ({
  ctx,
  make,
}) => {
  const stranger = await make.project();
  await make.campaign({ projectId: stranger.id });
  const { campaign: older, run } = await makeLaunched(ctx, make);
  await tally(ctx, run, "planned", 10);
  await tally(ctx, run, "accepted", 4);
  await makeMessage(ctx, run, { recipientId: "x" });
  const newer = await make.campaign({
    projectId: ctx.projectId,
    name: "100% off",
    createdAt: new Date(Date.now() + 1000),
  });

  const listed = await listCampaigns(ctx, filters);
  expect(listed).toMatchObject({ total: 2, all: 2 });
  expect(listed.rows.map(({ id }) => id)).toEqual([newer.id, older.id]);
  expect(listed.rows[1]?.progress).toMatchObject({ planned: 10, accepted: 4 });

  expect(await listCampaigns(ctx, { ...filters, status: "draft" })).toMatchObject({ total: 1, all: 2 });
  expect(await listCampaigns(ctx, { ...filters, search: "100%" })).toMatchObject({ total: 1 });
  expect(await listCampaigns(ctx, { ...filters, search: "%%" })).toMatchObject({ total: 0, all: 2 });
});
