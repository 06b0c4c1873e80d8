import { and, eq } from "drizzle-orm";
import { auditEntry, bucketObject } from "@/db/schema";
import {
  connectBucket,
  csvOf,
  daily,
  folderOf,
  importsOf,
  mapWaiting,
  namesOf,
  noticesOf,
  once,
  wake,
  workOff,
} from "@/server/testing/bucket-imports";
import { describe, expect, test } from "@/server/testing/s3/test";
import { deleteBucketImport } from "./delete-bucket-import";
import { dueBucketImports } from "./due-bucket-imports";
import { listBucketImports } from "./list-bucket-imports";
import { pauseBucketImport } from "./pause-bucket-import";
import { resumeBucketImport } from "./resume-bucket-import";
import { startBucketImport } from "./start-bucket-import";

describe("[IMP-3] a schedule", () => {
  test("runs at its hour across the change of the clocks and takes only what is new or changed", async ({
    ctx,
    s3,
  }) => {
    s3.put("a.csv", csvOf("ada"));
    s3.put("b.csv", csvOf("bob"));
    const at = { now: new Date("2026-03-28T00:00:00Z") };
    const timed = { ...ctx, now: () => at.now };
    const connectionId = await connectBucket(timed, s3);
    const mapping = { 0: "Address", 1: "Attributes.plan" };
    const wish = {
      ...once,
      connectionId,
      folder: "",
      mapping,
      defaultChannel: "EMAIL",
      schedule: daily,
    } as const;
    const { id, nextRunAt } = await startBucketImport(timed, wish);
    expect(nextRunAt).toEqual(new Date("2026-03-28T01:30:00Z"));
    expect(await dueBucketImports(ctx.db, at.now, 1_000)).not.toContain(id);

    at.now = new Date("2026-03-28T01:30:00Z");
    expect(await dueBucketImports(ctx.db, at.now, 1_000)).toContain(id);
    expect(await workOff(timed, id)).toMatchObject({
      status: "waiting",
      nextRunAt: new Date("2026-03-29T01:30:00Z"), // the day has no 02:30: it is 03:30
      lastRunAt: at.now,
      filesTaken: 2,
    });

    s3.put("b.csv", csvOf("bob", "ben"));
    s3.put("c.csv", csvOf("cy"));
    at.now = new Date("2026-03-29T01:30:01Z");
    await dueBucketImports(ctx.db, at.now, 1_000);
    expect(await workOff(timed, id)).toMatchObject({
      status: "waiting",
      nextRunAt: new Date("2026-03-30T00:30:00Z"),
      filesTaken: 2,
      filesKnown: 1,
    });
    expect(await namesOf(ctx)).toEqual(["ada", "ben", "bob", "cy"]);

    at.now = new Date("2026-03-30T00:30:00Z");
    await dueBucketImports(ctx.db, at.now, 1_000);
    expect(await workOff(timed, id)).toMatchObject({ filesTaken: 0, filesKnown: 3 });
    expect(await importsOf(ctx)).toHaveLength(4);
  });

  test("a run that fails is told, and the next one comes all the same and settles it", async ({
    ctx,
    s3,
  }) => {
    s3.put("a.csv", csvOf("ada"));
    const connectionId = await connectBucket(ctx, s3);
    const { id } = await startBucketImport(ctx, { ...once, connectionId, schedule: daily });
    await resumeBucketImport(ctx, { id, now: true });
    s3.misbehave({ kind: "error", code: "AccessDenied" });

    const failed = await workOff(ctx, id);
    expect(failed).toMatchObject({ status: "waiting", error: expect.stringContaining("s3:GetObject") });
    expect(await noticesOf(ctx)).toMatchObject([{ kind: "bucket-import.failed", dismissedAt: null }]);

    await resumeBucketImport(ctx, { id, now: true });
    await workOff(ctx, id);
    await mapWaiting(ctx);
    await wake(ctx, id);
    expect(await workOff(ctx, id)).toMatchObject({ status: "waiting", error: null, filesTaken: 1 });
    const open = (await noticesOf(ctx)).filter(({ dismissedAt }) => dismissedAt === null);
    expect(open).toEqual([]);
  });

  test("paused, it does not run; on it goes at its next time; deleted, it is gone with what it knew", async ({
    ctx,
    s3,
  }) => {
    s3.put("a.csv", csvOf("ada"));
    const connectionId = await connectBucket(ctx, s3);
    const { id } = await startBucketImport(ctx, { ...once, connectionId, schedule: daily });
    await pauseBucketImport(ctx, { id });
    await dueBucketImports(ctx.db, new Date("2026-04-01T00:00:00Z"), 1_000);
    expect(await folderOf(ctx, id)).toMatchObject({ status: "paused", nextRunAt: null });

    await resumeBucketImport(ctx, { id, now: false });
    expect(await folderOf(ctx, id)).toMatchObject({
      status: "waiting",
      nextRunAt: new Date("2026-03-03T01:30:00Z"),
    });
    await deleteBucketImport(ctx, { id });
    expect((await listBucketImports(ctx, { page: 1, pageSize: 10 })).total).toBe(0);
    expect(await ctx.db.$count(bucketObject, eq(bucketObject.importId, id))).toBe(0);
    const mine = and(eq(auditEntry.projectId, ctx.projectId), eq(auditEntry.subjectKind, "bucket-import"));
    const audit = await ctx.db.select({ action: auditEntry.action }).from(auditEntry).where(mine);
    expect(audit.map(({ action }) => action).sort()).toEqual([
      "bucket-import.delete",
      "bucket-import.pause",
      "bucket-import.resume",
      "bucket-import.start",
    ]);
  });
});
