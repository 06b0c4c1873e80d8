import { eq } from "drizzle-orm";
import { auditEntry } from "@/db/schema";
import { expect, test } from "@/server/testing/test";
import { getProject } from "./get-project";
import { setProjectLimits } from "./set-project-limits";
import { setTimeZone } from "./set-time-zone";

test("limits and time zone are the project's, and the log keeps what they were [PRJ-6] [PRJ-7] [PRJ-8] [PRJ-9]", async ({
  ctx,
}) => {
  await setProjectLimits(ctx, { dailyCap: 2, totalCap: null, messagesPerSecond: 500, maxRunSeconds: 3_600 });
  await setTimeZone(ctx, { timeZone: "Europe/Berlin" });

  expect(await getProject(ctx)).toMatchObject({
    dailyCap: 2,
    totalCap: null,
    messagesPerSecond: 500,
    maxRunSeconds: 3_600,
    timeZone: "Europe/Berlin",
  });
  const entries = await ctx.db.select().from(auditEntry).where(eq(auditEntry.projectId, ctx.projectId));
  expect(entries.map(({ action, before }) => ({ action, before }))).toEqual([
    {
      action: "project.limits",
      before: { dailyCap: null, totalCap: null, messagesPerSecond: null, maxRunSeconds: null },
    },
    { action: "project.time_zone", before: { timeZone: "UTC" } },
  ]);
});

test("a marketer changes no limits", async ({ ctx }) => {
  const marketer = { ...ctx, projectRole: "marketer" } as const;
  await expect(
    setProjectLimits(marketer, { dailyCap: 1, totalCap: 1, messagesPerSecond: 1, maxRunSeconds: null }),
  ).rejects.toMatchObject({ code: "forbidden" });
});
