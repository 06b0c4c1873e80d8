import { tally } from "@/server/campaigns/testing/make-message";
import { expect, test } from "@/server/testing/test";
import { campaignResults } from "./campaign-results";
import { hoursOfDay } from "./hours-of-day";
import { linkClicks } from "./link-clicks";
import { answered } from "./testing/answered";
import { anotherRun, makeContest } from "./testing/contest";

test("[CMP-16] [CMP-30] figures are told of each treatment, of one run and of all together", async ({
  ctx,
  make,
}) => {
  const { id, first, other } = await makeContest(ctx, make);
  const later = await anotherRun(ctx, first, {
    occurrence: new Date("2026-03-03T09:00:00Z"),
    finishedAt: null,
  });
  await tally(ctx, first, "planned", 60);
  await tally(ctx, first, "accepted", 50);
  await tally(ctx, first, "failed", 2, "hard_bounce");
  await tally(ctx, first, "bounced", 5, "hard");
  await tally(ctx, first, "pace", 52, "2026-03-02T09:00:00Z");
  await tally(ctx, other, "accepted", 40);
  await tally(ctx, later, "accepted", 7);

  const all = await campaignResults(ctx, { id, all: true });
  expect(all).toMatchObject({ runs: 3, underWay: 1, total: { sent: 99, delivered: 94 } });
  expect(all.treatments).toMatchObject([
    { nth: 0, name: "Default treatment", figures: { sent: 59, delivered: 54 } },
    { nth: 1, name: "Short", figures: { sent: 40 } },
  ]);
  const one = await campaignResults(ctx, { id, runId: other.id, all: false });
  expect(one).toMatchObject({ runs: 1, underWay: 0, total: { sent: 40 } });
});

test("[CMP-30] links are told with their clicks and people, hours by the project's clock; what machines do is left out", async ({
  ctx,
  make,
}) => {
  const project = await make.project({ timeZone: "Asia/Kolkata" }); // UTC + 5:30
  const home = { ...ctx, projectId: project.id };
  const { id, first } = await makeContest(home, make);
  const { shop, help } = await answered(home, first);

  const { rows } = await linkClicks(home, { id, runId: first.id, all: false });
  expect(rows).toMatchObject([
    { link: shop, clicks: 3, people: 2 },
    { link: help, clicks: 1, people: 1 },
  ]);
  const hours = await hoursOfDay(home, { id, runId: first.id, all: false });
  expect(hours.timeZone).toBe("Asia/Kolkata");
  expect(hours.rows.filter(({ opens, clicks }) => opens + clicks > 0)).toEqual([
    { hour: 14, opens: 1, firstOpens: 1, clicks: 0, firstClicks: 0 },
    { hour: 15, opens: 0, firstOpens: 0, clicks: 4, firstClicks: 2 },
    { hour: 17, opens: 1, firstOpens: 0, clicks: 0, firstClicks: 0 },
  ]);
});

test("[SEC-1] another project's results are not found", async ({ ctx, make }) => {
  const stranger = await make.project();
  const { id } = await makeContest({ ...ctx, projectId: stranger.id }, make);
  for (const read of [campaignResults, linkClicks, hoursOfDay])
    await expect(read(ctx, { id, all: true })).rejects.toMatchObject({ code: "not_found" });
});
