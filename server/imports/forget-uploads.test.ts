import { eq } from "drizzle-orm";
import { bucketImport, bucketObject, importJob } from "@/db/schema";
import { expect, test } from "@/server/testing/test";
import { forgetUploads } from "./forget-uploads";
import { uploadFile } from "./upload-file";

const HOUR_MS = 3_600_000;

test("a file that nobody started to import goes after a day, what was started stays", async ({ ctx }) => {
  const { projectId } = ctx;
  const ago = (hours: number) => new Date(ctx.now().getTime() - hours * HOUR_MS);
  const job = (fileName: string, status: "uploading" | "mapping" | "running", hours: number) => ({
    projectId,
    fileName,
    status,
    createdAt: ago(hours),
  });
  await ctx.db
    .insert(importJob)
    .values([
      job("forgotten", "mapping", 25),
      job("died", "uploading", 7),
      job("fresh", "mapping", 23),
      job("long", "running", 90),
    ]);

  while ((await forgetUploads(ctx.db.raw, ctx.now())) > 0) {}

  const left = await ctx.db.select().from(importJob).where(eq(importJob.projectId, projectId));
  expect(left.map(({ fileName }) => fileName).sort()).toEqual(["fresh", "long"]);
});

test("[IMP-3] a file out of a bucket waits for its columns as long as its folder is there", async ({
  ctx,
}) => {
  const { projectId } = ctx;
  const [folder] = await ctx.db.insert(bucketImport).values({ projectId }).returning();
  const importId = folder?.id ?? "";
  const twoDaysAgo = new Date(ctx.now().getTime() - 48 * HOUR_MS);
  const source = { bucketImportId: importId, place: "s3://lake/a.csv" };
  const [job] = await ctx.db
    .insert(importJob)
    .values({ projectId, fileName: "a.csv", status: "mapping", source, createdAt: twoDaysAgo })
    .returning();
  const jobId = job?.id ?? "";
  const object = { importId, jobId, key: "a.csv", etag: "1", bytes: 9, foundAt: twoDaysAgo };
  await ctx.db.insert(bucketObject).values({ ...object, state: "taken" });
  const left = () => ctx.db.$count(importJob, eq(importJob.id, jobId));

  while ((await forgetUploads(ctx.db.raw, ctx.now())) > 0) {}
  expect(await left()).toBe(1);

  await ctx.db.delete(bucketImport).where(eq(bucketImport.id, importId));
  while ((await forgetUploads(ctx.db.raw, ctx.now())) > 0) {}
  expect(await left()).toBe(0);
});

test("a project holds at most ten files that wait to be started", async ({ ctx }) => {
  const waiting = { projectId: ctx.projectId, fileName: "people.csv", status: "mapping" } as const;
  await ctx.db.insert(importJob).values(Array.from({ length: 10 }, () => waiting));
  const content = (async function* () {
    yield Buffer.from("email\nada@example.com\n");
  })();
  await expect(uploadFile(ctx, { fileName: "one-more.csv", content })).rejects.toMatchObject({
    code: "conflict",
  });
});
