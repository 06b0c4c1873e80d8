import { runTally } from "@/db/schema";
import { PACE_MEASURE } from "@/domain/delivery/pace";
import { setTimeZone } from "@/server/projects/set-time-zone";
import { makeRun } from "@/server/testing/engine/make-run";
import { expect, test } from "@/server/testing/test";
import { sentPerDay } from "./sent-per-day";

test("two weeks of days end today, in the project's time zone, and days without mail are there", async ({
  ctx,
  make,
}) => {
  await setTimeZone(ctx, { timeZone: "America/New_York" });
  const asOf = new Date("2026-02-28T00:00:00Z"); // by business time, which may run ahead of the row's own
  const { id: runId } = await makeRun(ctx.db, make, {
    projectId: ctx.projectId,
    state: "completed",
    asOf,
    createdAt: new Date("2025-06-01T00:00:00Z"),
  });
  const paced = (reason: string, count: number, slot: number) => ({
    runId,
    measure: PACE_MEASURE,
    reason,
    slot,
    count,
  });
  await ctx.db
    .insert(runTally)
    .values([
      paced("2026-03-02T04:59:50Z", 7, 0),
      paced("2026-03-02T05:00:00Z", 30, 0),
      paced("2026-03-02T05:00:00Z", 5, 1),
    ]);

  const { days } = await sentPerDay(ctx);
  expect(days).toHaveLength(14);
  expect(days.slice(-3)).toEqual([
    { day: "2026-02-28", sent: 0 },
    { day: "2026-03-01", sent: 7 },
    { day: "2026-03-02", sent: 35 },
  ]);
});
