import { tally } from "@/server/campaigns/testing/make-message";
import { resultsCsv } from "@/server/rest/campaigns/results-csv";
import { answerCsv } from "@/server/rest/csv-file";
import { recordClick } from "@/server/tracking/record-click";
import { recordOpen } from "@/server/tracking/record-open";
import { expect, test } from "@/server/testing/test";
import { laneOf } from "@/db/lane";
import type { Run } from "@/db/schema";
import type { Context } from "@/server/context";
import { campaignResults } from "./campaign-results";
import { hoursOfDay } from "./hours-of-day";
import { linkClicks } from "./link-clicks";
import { anotherRun, makeContest, sent } from "./testing/contest";

const reader = "Mozilla/5.0 (X11; Linux x86_64) Chrome/130.0";
const scanner = "Barracuda Sentinel (EE)";

/** A visit of somebody's mail, by hours after it was handed over. */
function visit(ctx: Context, of: Run, recipientId: string, { hours = 1, userAgent = reader } = {}) {
  const lane = laneOf(recipientId);
  const message = { occasionId: of.id, runId: of.id, recipientId, lane, projectId: ctx.projectId };
  return { message, at: new Date(ctx.now().getTime() + hours * 3_600_000), userAgent };
}

test("[CMP-16] [CMP-30] figures are told of each treatment, of one run and of all together", async ({ ctx, make }) => {
  const { id, first, other } = await makeContest(ctx, make);
  const later = await anotherRun(ctx, first, { occurrence: new Date("2026-03-03T09:00:00Z"), finishedAt: null });
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

test("[CMP-39] links are told with their clicks and people, hours by the project's clock; what machines do is left out", async ({
  ctx,
  db,
  make,
}) => {
  const project = await make.project({ timeZone: "Asia/Kolkata" }); // UTC + 5:30
  const home = { ...ctx, projectId: project.id };
  const { id, first } = await makeContest(home, make);
  await sent(home, first, ["ada", "bob", "cy"]);
  const [shop, help] = ["https://shop.example/", "https://help.example/?a=1"];
  for (const [who, link] of [
    ["ada", shop],
    ["ada", shop],
    ["bob", shop],
    ["bob", help],
  ] as const)
    await recordClick(db, { ...visit(home, first, who), link });
  await recordClick(db, { ...visit(home, first, "cy", { userAgent: scanner }), link: help });
  await recordOpen(db, visit(home, first, "ada", { hours: 0.4 })); // 14:54 there
  await recordOpen(db, visit(home, first, "ada", { hours: 3 }));
  await recordOpen(db, visit(home, first, "cy", { userAgent: scanner }));

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

  const csv = async (table: string) => {
    const answer = await answerCsv(() => resultsCsv(home, { id, table, run: first.id }));
    return { status: answer.status, text: await answer.text() };
  };
  expect((await csv("links")).text).toMatch(/^Link,People who clicked,Clicks,Last\r\nhttps:\/\/shop\.example\/,2,3,/);
  expect((await csv("hours")).text).toContain("\r\n14,1,1,0,0\r\n15,0,0,2,4\r\n");
  expect((await csv("treatments")).text).toMatch(/^Treatment,Name,Planned,/);
  expect((await csv("people")).status).toBe(400);
});

test("[SEC-1] another project's results are not found", async ({ ctx, make }) => {
  const stranger = await make.project();
  const { id } = await makeContest({ ...ctx, projectId: stranger.id }, make);
  for (const read of [campaignResults, linkClicks, hoursOfDay])
    await expect(read(ctx, { id, all: true })).rejects.toMatchObject({ code: "not_found" });
});
