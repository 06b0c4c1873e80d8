import { buffer } from "node:stream/consumers";
import { gunzipSync } from "node:zlib";
import { eq } from "drizzle-orm";
import type { makeFactories } from "@/db/factories";
import { exportJob, exportPart, notice } from "@/db/schema";
import { isOver } from "@/domain/exports/status";
import type { Criteria } from "@/domain/segments/criteria";
import { saveBucket } from "@/server/buckets/save-bucket";
import type { Context } from "@/server/context";
import { createSegment } from "@/server/segments/create-segment";
import { connectBucket } from "@/server/testing/bucket-imports";
import type { S3 } from "@/server/testing/s3/start-s3";
import { expect, test } from "@/server/testing/s3/test";
import { advanceExport } from "./advance-export";
import { listExports } from "./list-exports";
import { readExport } from "./read-export";
import { startExport } from "./start-export";

async function jobOf({ db }: Context, id: string) {
  const [job] = await db.select().from(exportJob).where(eq(exportJob.id, id));
  if (!job) throw new Error("the export is gone");
  return job;
}

/** Small parts, two to an object, one step a call: as by engines that come and go. */
const steps = (ctx: Context) => ({ now: ctx.now, budgetMs: 0, rowsPerPart: 3, objectBytes: 300 });

async function finish(ctx: Context, id: string) {
  for (let calls = 0; calls < 100; calls++) {
    await advanceExport(ctx.db, id, steps(ctx));
    const job = await jobOf(ctx, id);
    if (isOver(job.status) || job.leaseUntil) return job;
  }
  throw new Error("the export comes to no end");
}

async function people({ projectId }: Context, make: ReturnType<typeof makeFactories>) {
  for (let nth = 0; nth < 20; nth++)
    await make.endpoint({ projectId, id: `e${nth}`, attributes: { plan: [nth < 5 ? "pro" : "free"] } });
}

const unzipped = (s3: S3) =>
  [...s3.objects.keys()].sort().map((key) => gunzipSync(s3.objects.get(key) ?? Buffer.alloc(0)).toString());

test("[EXP-2] everyone is exported into a bucket as gzip files of a line an endpoint: the same lines as the download", async ({
  ctx,
  make,
  s3,
}) => {
  await people(ctx, make);
  const connectionId = await connectBucket(ctx, s3, { prefix: "waymark/" });
  const bucket = { connectionId, folder: "out" };
  const { id } = await startExport(ctx, { segmentId: null, format: "json", bucket });

  expect(await finish(ctx, id)).toMatchObject({
    status: "completed",
    rowsWritten: 20,
    finishedAt: ctx.now(),
  });

  const names = [...s3.objects.keys()].sort();
  expect(names.length).toBeGreaterThan(1);
  expect(names[0]).toMatch(/^waymark\/out\/project-.*-2026-03-02-[0-9a-f]{8}\/part-00001\.json\.gz$/);
  const { file } = await readExport(ctx, { id, packed: false });
  expect(unzipped(s3).join("")).toBe((await buffer(file)).toString());
  expect(unzipped(s3).join("").trim().split("\n")).toHaveLength(20);
  const { rows } = await listExports(ctx, { page: 1, pageSize: 25 });
  expect(rows).toMatchObject([{ place: `s3://our-people/${names[0]?.replace("part-00001.json.gz", "")}` }]);
});

test("[EXP-2] a segment is exported in the version that is asked for", async ({ ctx, make, s3 }) => {
  await people(ctx, make);
  const connectionId = await connectBucket(ctx, s3);
  const isPro: Criteria["nodes"][number] = {
    kind: "value",
    subject: { of: "attribute", name: "plan" },
    test: { operator: "is", values: ["pro"] },
  };
  const criteria: Criteria = { kind: "group", match: "all", nodes: [isPro] };
  const { id: segmentId } = await createSegment(ctx, { name: "Pros", description: "", criteria });
  const wish = { segmentId, format: "json" as const, bucket: { connectionId, folder: "" } };

  await expect(startExport(ctx, { ...wish, segmentVersion: 7 })).rejects.toMatchObject({ code: "not_found" });
  const { id } = await startExport(ctx, { ...wish, segmentVersion: 1 });
  await finish(ctx, id);
  expect(unzipped(s3).join("").trim().split("\n")).toHaveLength(5);
});

test("[EXP-2] an export whose bucket does not answer is brought there later, and nothing is written twice", async ({
  ctx,
  make,
  s3,
}) => {
  await people(ctx, make);
  const connectionId = await connectBucket(ctx, s3);
  const { id } = await startExport(ctx, {
    segmentId: null,
    format: "json",
    bucket: { connectionId, folder: "" },
  });
  while (!(await jobOf(ctx, id)).objectsUploaded) await advanceExport(ctx.db, id, steps(ctx));
  s3.misbehave(...Array.from({ length: 3 }, () => ({ kind: "error", code: "SlowDown" }) as const));

  expect(await finish(ctx, id)).toMatchObject({ status: "running", tries: 1 });
  await ctx.db.raw`update export_job set lease_until = null where id = ${id}`;
  expect(await finish(ctx, id)).toMatchObject({ status: "completed", tries: 0 });
  expect(unzipped(s3).join("").trim().split("\n")).toHaveLength(20);
});

test("[EXP-2] a key that may not write ends the export with the words of what to do", async ({
  ctx,
  make,
  s3,
}) => {
  await people(ctx, make);
  const connectionId = await connectBucket(ctx, s3);
  const { id } = await startExport(ctx, {
    segmentId: null,
    format: "json",
    bucket: { connectionId, folder: "" },
  });
  await saveBucket(ctx, { id: connectionId, settings: s3.settings, secret: "another" });

  expect(await finish(ctx, id)).toMatchObject({
    status: "failed",
    error: expect.stringContaining("does not belong to this access key ID"),
  });
  expect(await ctx.db.$count(exportPart, eq(exportPart.jobId, id))).toBe(0);
  const told = await ctx.db.select().from(notice).where(eq(notice.projectId, ctx.projectId));
  expect(told).toMatchObject([{ kind: "export.failed" }]);
});

test("[EXP-2] a bucket takes JSON alone, and only from whoever may export", async ({ ctx, s3 }) => {
  const connectionId = await connectBucket(ctx, s3);
  const bucket = { connectionId, folder: "" };
  await expect(startExport(ctx, { segmentId: null, format: "csv", bucket })).rejects.toMatchObject({
    code: "invalid",
    field: "format",
  });
  const viewer = { ...ctx, projectRole: "viewer" as const };
  await expect(startExport(viewer, { segmentId: null, format: "json", bucket })).rejects.toMatchObject({
    code: "forbidden",
  });
});
