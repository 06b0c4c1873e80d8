import { eq } from "drizzle-orm";
import { campaign, notice, run } from "@/db/schema";
import { defaultGuards } from "@/domain/deliverability/guards";
import { resumeCampaign } from "@/server/campaigns/resume-campaign";
import { tally } from "@/server/campaigns/testing/make-message";
import type { Context } from "@/server/context";
import { makeRun } from "@/server/testing/engine/make-run";
import { test as base, expect } from "@/server/testing/test";
import { getDeliverability } from "./get-deliverability";
import { guardRuns } from "./guard-runs";
import { setGuards } from "./set-guards";

type Run = Awaited<ReturnType<typeof makeRun>>;

const test = base.extend<{ sending: Run; standing: (one: Run) => Promise<string> }>({
  sending: async ({ ctx, make }, use) => use(await startRun(ctx, make)),
  standing: async ({ ctx }, use) =>
    use(async ({ id }) => {
      const [found] = await ctx.db
        .select({ run: run.state, campaign: campaign.status })
        .from(run)
        .innerJoin(campaign, eq(campaign.id, run.campaignId))
        .where(eq(run.id, id));
      return `${found?.run} ${found?.campaign}`;
    }),
});

const startRun = ({ db, projectId, now }: Context, make: Parameters<typeof makeRun>[1]) =>
  makeRun(db, make, { projectId, state: "sending", asOf: now() });

const guard = ({ db, now }: Context) => guardRuns({ db, sql: db.raw, now });

test("[DLV-6] a campaign whose mail bounces too much is paused within the run, told of, and goes on when somebody says so", async ({
  ctx,
  sending,
  standing,
}) => {
  await tally(ctx, sending, "accepted", 260);
  await tally(ctx, sending, "failed", 39, "hard_bounce");
  await tally(ctx, sending, "failed", 500, "rejected");
  await tally(ctx, sending, "bounced", 29, "hard");
  await guard(ctx);
  expect(await standing(sending)).toBe("sending executing");

  await tally(ctx, sending, "bounced", 1, "hard", 1);
  await guard(ctx);
  expect(await standing(sending)).toBe("paused paused");
  const [told] = await ctx.db
    .select()
    .from(notice)
    .where(eq(notice.dedupeKey, `deliverability.paused:${sending.campaignId}`));
  expect(told).toMatchObject({
    level: "error",
    title: expect.stringContaining("10.0 % of its mail bounced"),
  });
  expect(await getDeliverability(ctx)).toMatchObject({
    volume: { sent: 299, bounced: 30, complained: 0 },
    gauges: { bounces: { standing: "danger" }, complaints: { standing: "healthy" } },
    pauses: [{ campaignId: sending.campaignId, reason: "bounces" }],
  });

  await resumeCampaign(ctx, { id: sending.campaignId ?? "" });
  await guard(ctx);
  expect(await standing(sending)).toBe("sending executing");
});

test("[DLV-6] complaints pause at a limit of their own, and a few mails tell nothing", async ({
  ctx,
  sending,
  standing,
}) => {
  await tally(ctx, sending, "accepted", 199);
  await tally(ctx, sending, "complained", 1);
  await guard(ctx);
  expect(await standing(sending)).toBe("sending executing");
  await tally(ctx, sending, "accepted", 1, "", 1);
  await guard(ctx);
  expect(await standing(sending)).toBe("paused paused");
});

test("[DLV-6] what the project's other mail did counts for a campaign that has just begun", async ({
  ctx,
  make,
  sending,
  standing,
}) => {
  const past = await startRun(ctx, make);
  await ctx.db.update(run).set({ state: "completed" }).where(eq(run.id, past.id));
  await tally(ctx, past, "accepted", 900);
  await tally(ctx, past, "bounced", 200, "hard");
  await guard(ctx);
  expect(await standing(sending)).toBe("paused paused");
});

test("[DLV-6] the thresholds are the project's, and the pause can be switched off", async ({
  ctx,
  sending,
  standing,
}) => {
  await tally(ctx, sending, "accepted", 1_000);
  await tally(ctx, sending, "bounced", 300, "hard");
  await setGuards(ctx, { ...defaultGuards, pauses: false });
  await guard(ctx);
  expect(await standing(sending)).toBe("sending executing");
  await setGuards(ctx, { ...defaultGuards, bouncePause: 31 });
  await guard(ctx);
  expect(await standing(sending)).toBe("sending executing");
  await setGuards(ctx, defaultGuards);
  await guard(ctx);
  expect(await standing(sending)).toBe("paused paused");
  const marketer = { ...ctx, projectRole: "marketer" } as const;
  await expect(setGuards(marketer, defaultGuards)).rejects.toMatchObject({ code: "forbidden" });
});

test("[DLV-6] [DLV-9] a rate above its warning is told of, once a day", async ({ ctx, sending }) => {
  await tally(ctx, sending, "accepted", 1_000);
  await tally(ctx, sending, "bounced", 60, "hard");
  const told = () => ctx.db.$count(notice, eq(notice.projectId, ctx.projectId));
  await guard(ctx);
  expect(await told()).toBe(1);
  await ctx.db.update(notice).set({ dismissedAt: ctx.now(), dedupeKey: null });
  await guard(ctx);
  expect(await told()).toBe(1);
  const tomorrow = new Date(ctx.now().getTime() + 25 * 3_600_000);
  await guard({ ...ctx, now: () => tomorrow });
  expect(await told()).toBe(2);
});

test("[EML-6] what was sent in the last 24 hours is counted by recipient", async ({ ctx, sending }) => {
  await tally(ctx, sending, "pace", 70, "2026-03-01T09:00:00Z");
  await tally(ctx, sending, "pace", 30, "2026-03-01T08:59:50Z");
  await tally(ctx, sending, "pace", 5, "2026-03-02T08:00:00Z");
  expect(await getDeliverability(ctx)).toMatchObject({ quota: { sentInADay: 75, dailyQuota: null } });
});
