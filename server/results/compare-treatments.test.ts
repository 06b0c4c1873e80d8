import { eq } from "drizzle-orm";
import { laneOf } from "@/db/lane";
import { message, run } from "@/db/schema";
import { tally } from "@/server/campaigns/testing/make-message";
import { appendEvents } from "@/server/events/append-events";
import { expect, test } from "@/server/testing/test";
import { CompareTreatments, compareTreatments } from "./compare-treatments";
import { anotherRun, makeContest, named, sent, writeVersion } from "./testing/contest";

const asked = (id: string, over: Partial<(typeof CompareTreatments)["_input"]> = {}) =>
  CompareTreatments.parse({ id, ...over });

test("[CMP-16] two treatments are compared by whom they reached and who opened or clicked at least once", async ({
  ctx,
  make,
}) => {
  const { id, first, other } = await makeContest(ctx, make);
  for (const [of, opened, clicked] of [
    [first, 900, 100],
    [other, 1_200, 101],
  ] as const) {
    await tally(ctx, of, "accepted", 5_000);
    await tally(ctx, of, "opened", opened * 3);
    await tally(ctx, of, "opened_unique", opened);
    await tally(ctx, of, "machine_opened", 4_000);
    await tally(ctx, of, "clicked_unique", clicked);
  }

  const opens = await compareTreatments(ctx, asked(id));
  expect(opens.treatments).toMatchObject([
    { nth: 0, name: "Default treatment", share: 50, people: 5_000, responded: 900, difference: null },
    { nth: 1, name: "Short", share: 50, people: 5_000, responded: 1_200 },
  ]);
  expect(opens.verdict).toMatchObject({ kind: "leader", nth: 1, closest: 0 });
  expect(opens.ratio?.alarm).toBe(false);

  const clicks = await compareTreatments(ctx, asked(id, { metric: "click" }));
  expect(clicks.verdict).toEqual({ kind: "no_difference" });
});

test("[CMP-14] [CMP-16] somebody whom several runs reached is one person, who opened if they opened once; machines do not count", async ({
  ctx,
  make,
}) => {
  const { id, first, other } = await makeContest(ctx, make);
  const day = new Date("2026-03-03T09:00:00Z");
  const firstAgain = await anotherRun(ctx, first, { occurrence: day });
  const openedAt = ctx.now();
  await sent(ctx, first, named("a", 20));
  await sent(ctx, firstAgain, named("a", 20), { openedAt, opens: 2 });
  await sent(ctx, other, named("b", 10), { machineOpens: 1 });
  await sent(ctx, other, named("c", 5), { openedAt, opens: 1 });

  const { treatments, runs } = await compareTreatments(ctx, asked(id));

  expect(runs).toBe(3);
  expect(treatments).toMatchObject([
    { people: 20, responded: 20 },
    { people: 15, responded: 5 },
  ]);
});

test("[CMP-28] what ran before the shares were changed is left out", async ({ ctx, make }) => {
  const { id, first, other } = await makeContest(ctx, make);
  await writeVersion(ctx, id, { version: 2, second: 20 });
  const day = new Date("2026-03-03T09:00:00Z");
  await sent(ctx, first, named("old", 8));
  await sent(ctx, other, named("other", 8));
  await tally(ctx, await anotherRun(ctx, first, { occurrence: day, version: 2 }), "accepted", 3);

  const { treatments, sinceVersion } = await compareTreatments(ctx, asked(id));

  expect(sinceVersion).toBe(2);
  expect(treatments.map(({ people }) => people)).toEqual([3, 0]);
});

test("[CMP-14] the alarm for shares waits until everybody has had their turn, then it rings", async ({
  ctx,
  make,
}) => {
  const { id, first, other } = await makeContest(ctx, make);
  await tally(ctx, first, "accepted", 5_000);
  await tally(ctx, other, "accepted", 3_900);
  await ctx.db.update(run).set({ finishedAt: null }).where(eq(run.id, other.id));
  expect((await compareTreatments(ctx, asked(id))).ratio).toBeNull();

  await ctx.db.update(run).set({ finishedAt: ctx.now() }).where(eq(run.id, other.id));
  const { ratio } = await compareTreatments(ctx, asked(id));
  expect(ratio).toMatchObject({ alarm: true, expected: [4_450, 4_450] });
});

test("[CMP-14] a goal is an event of the person, or of their user, within its days; the hold-out reaches it by itself", async ({
  ctx,
  make,
  db,
}) => {
  const { projectId } = ctx;
  const { id, first, other } = await makeContest(ctx, make, { second: 40, holdout: 10 });
  const user = await make.endpoint({ projectId, id: "shopper", userId: "u1" });
  await sent(ctx, first, ["one", "two", "late", "early"]);
  await sent(ctx, other, [user.id]);
  const at = ctx.now();
  const held = {
    occasionId: first.id,
    runId: first.id,
    projectId,
    dueAt: at,
    updatedAt: at,
    state: "skipped",
  } as const;
  const skipped = [
    ["held-1", "holdout"],
    ["held-2", "holdout"],
    ["suppressed-1", "suppressed"],
    ["out-1", "opted_out"],
  ] as const;
  await ctx.db
    .insert(message)
    .values(
      skipped.map(([recipientId, reason]) => ({ ...held, recipientId, lane: laneOf(recipientId), reason })),
    );
  const purchase = (endpointId: string, hours: number, userId: string | null = null) => ({
    projectId,
    type: "purchase",
    endpointId,
    userId,
    occurredAt: new Date(at.getTime() + hours * 3_600_000),
  });
  await appendEvents(db.raw, [
    purchase("one", 1),
    purchase("one", 2),
    purchase("late", 24 * 7),
    purchase("early", -1),
    purchase("her-phone", 30, "u1"),
    purchase("held-1", 5),
    purchase("out-1", 5),
  ]);

  const goal = { event: "purchase", days: 7 };
  const found = await compareTreatments(ctx, asked(id, { metric: "goal", goal }));

  expect(found.treatments).toMatchObject([
    { people: 4, responded: 1 },
    { people: 1, responded: 1 },
  ]);
  expect(found.treated).toEqual({ people: 6, responded: 2 }); // the suppressed one too: nobody sorted the hold-out by that
  expect(found.heldOut).toMatchObject({ people: 2, responded: 1 });
  expect(found.lift?.verdict).toBe("too_early");
});

test("a goal without an event is refused at its field", async ({ ctx, make }) => {
  const { id } = await makeContest(ctx, make);
  await expect(compareTreatments(ctx, asked(id, { metric: "goal" }))).rejects.toMatchObject({
    code: "invalid",
    field: "goal",
  });
});

test("[SEC-1] another project's treatments cannot be compared", async ({ ctx, make }) => {
  const stranger = await make.project();
  const { id } = await makeContest({ ...ctx, projectId: stranger.id }, make);
  await expect(compareTreatments(ctx, asked(id))).rejects.toMatchObject({ code: "not_found" });
});
