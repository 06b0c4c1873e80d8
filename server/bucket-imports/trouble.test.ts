import { bucketPiece } from "@/db/schema";
import {
  connectBucket,
  csvOf,
  importsOf,
  mapWaiting,
  once,
  wake,
  workOff,
} from "@/server/testing/bucket-imports";
import { describe, expect, test } from "@/server/testing/s3/test";
import { startBucketImport } from "./start-bucket-import";

describe("[IMP-3] a bucket that misbehaves", () => {
  test("a connection that breaks in the middle of a file is gone on with from there", async ({ ctx, s3 }) => {
    s3.put("a.csv", csvOf(...Array.from({ length: 90_000 }, (_, nth) => `p${nth % 10}`)));
    const connectionId = await connectBucket(ctx, s3);
    const { id } = await startBucketImport(ctx, { ...once, connectionId });
    s3.misbehave({ kind: "cut", afterBytes: 1_300_000 });

    const resting = await workOff(ctx, id, { budgetMs: 60_000 });
    expect(resting).toMatchObject({ status: "running", tries: 1 });
    expect(await ctx.db.$count(bucketPiece)).toBe(1);
    await wake(ctx, id);
    expect(await workOff(ctx, id, { budgetMs: 60_000 })).toMatchObject({ tries: 0, filesTaken: 1 });

    expect(s3.requests.filter(({ path }) => path.endsWith("a.csv")).map(({ range }) => range)).toEqual([
      undefined,
      "bytes=1048576-",
    ]);
    await mapWaiting(ctx);
    await wake(ctx, id);
    await workOff(ctx, id);
    expect(await importsOf(ctx)).toMatchObject([{ status: "completed", rowsRead: 90_000, rowsFailed: 0 }]);
  });

  test("one that does not answer is asked again, and in the end the run fails with a notice", async ({
    ctx,
    s3,
  }) => {
    s3.put("a.csv", csvOf("ada"));
    const connectionId = await connectBucket(ctx, s3);
    const { id } = await startBucketImport(ctx, { ...once, connectionId });
    s3.misbehave(...Array.from({ length: 30 }, () => ({ kind: "error", code: "SlowDown" }) as const));

    for (let tries = 1; tries < 6; tries++) {
      expect(await workOff(ctx, id)).toMatchObject({ status: "running", tries });
      await wake(ctx, id);
    }
    expect(await workOff(ctx, id)).toMatchObject({
      status: "failed",
      error: expect.stringContaining("again later"),
    });
    expect(await importsOf(ctx)).toMatchObject([{ status: "failed" }]);
  }, 120_000);

  test("one that says no ends the run with the words of what to do", async ({ ctx, s3 }) => {
    s3.put("a.csv", csvOf("ada"));
    const connectionId = await connectBucket(ctx, s3);
    const { id } = await startBucketImport(ctx, { ...once, connectionId });
    s3.misbehave({ kind: "error", code: "AccessDenied" });

    expect(await workOff(ctx, id)).toMatchObject({
      status: "failed",
      error: expect.stringContaining("s3:GetObject"),
    });
  });

  test("a file that is replaced while it is fetched fails alone", async ({ ctx, s3 }) => {
    s3.put("a.csv", csvOf("ada"));
    const connectionId = await connectBucket(ctx, s3);
    const { id } = await startBucketImport(ctx, { ...once, connectionId });
    s3.misbehave({ kind: "error", code: "PreconditionFailed" });

    expect(await workOff(ctx, id)).toMatchObject({ status: "completed", filesFailed: 1 });
    expect(await importsOf(ctx)).toMatchObject([
      { status: "failed", error: expect.stringContaining("changed") },
    ]);
  });
});
