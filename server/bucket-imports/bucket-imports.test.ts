import { gzipSync } from "node:zlib";
import { bucketPiece } from "@/db/schema";
import { cancelImport } from "@/server/imports/cancel-import";
import {
  connectBucket,
  csvOf,
  daily,
  importsOf,
  mapWaiting,
  namesOf,
  noticesOf,
  once,
  wake,
  workOff,
} from "@/server/testing/bucket-imports";
import { describe, expect, test } from "@/server/testing/s3/test";
import { advanceBucketImport } from "./advance-bucket-import";
import { deleteBucketImport } from "./delete-bucket-import";
import { listBucketImports } from "./list-bucket-imports";
import { pauseBucketImport } from "./pause-bucket-import";
import { resumeBucketImport } from "./resume-bucket-import";
import { startBucketImport } from "./start-bucket-import";

describe("[IMP-3] a folder of a bucket", () => {
  test("is imported with its subfolders, packed files too; columns are asked for once", async ({
    ctx,
    s3,
  }) => {
    s3.put("in/a.csv", csvOf("ada", "bob"));
    s3.put("in/deep/er/b.csv.gz", gzipSync(csvOf("cy")));
    s3.put("in/deep/ünï code & co+.csv", csvOf("dee"));
    s3.put("in/deep/", "");
    s3.put("in/_SUCCESS", "");
    s3.put("beside/c.csv", csvOf("nobody"));
    const connectionId = await connectBucket(ctx, s3);
    const { id } = await startBucketImport(ctx, { ...once, connectionId, folder: "in/" });

    const asked = await workOff(ctx, id);
    expect(asked).toMatchObject({ status: "running", filesFound: 3, filesTaken: 1 });
    expect(await noticesOf(ctx)).toMatchObject([{ kind: "bucket-import.columns", dismissedAt: null }]);
    const { rows } = await listBucketImports(ctx, { page: 1, pageSize: 10 });
    const [waiting] = await importsOf(ctx);
    expect(rows).toMatchObject([{ waitingImportId: waiting?.id, bucket: "our-people", folder: "in/" }]);
    await mapWaiting(ctx);
    await wake(ctx, id);

    expect(await workOff(ctx, id)).toMatchObject({
      status: "completed",
      filesTaken: 3,
      filesFailed: 0,
      error: null,
    });
    expect(await namesOf(ctx)).toEqual(["ada", "bob", "cy", "dee"]);
    const imports = await importsOf(ctx);
    expect(imports.map(({ source }) => source?.place).sort()).toEqual([
      "s3://our-people/in/a.csv",
      "s3://our-people/in/deep/er/b.csv.gz",
      "s3://our-people/in/deep/ünï code & co+.csv",
    ]);
    expect(imports.every(({ status }) => status === "completed")).toBe(true);
    expect(await noticesOf(ctx)).toMatchObject([{ kind: "bucket-import.columns", dismissedAt: ctx.now() }]);
    expect(await ctx.db.$count(bucketPiece)).toBe(0);
  });

  test("of more files than a page of the list holds is imported whole, with a mapping that is given", async ({
    ctx,
    s3,
  }) => {
    for (let nth = 0; nth < 1_005; nth++) s3.put(`in/${nth}.txt`, "");
    for (let nth = 0; nth < 7; nth++) s3.put(`in/z${nth}.csv`, csvOf(`p${nth}`));
    const connectionId = await connectBucket(ctx, s3, { prefix: "in/" });
    const mapping = { 0: "Address", 1: "Attributes.plan" };
    const wish = { ...once, connectionId, mapping, defaultChannel: "EMAIL" } as const;
    const { id } = await startBucketImport(ctx, wish);

    expect(await workOff(ctx, id)).toMatchObject({ status: "completed", filesTaken: 7 });
    expect(await namesOf(ctx)).toHaveLength(7);
  });

  test("takes one format: a file in another one fails alone, with the fix", async ({ ctx, s3 }) => {
    s3.put("a.csv", csvOf("ada"));
    s3.put("b.json", '{"Address":"bob@example.com","ChannelType":"EMAIL"}\n');
    s3.put("c.pdf", "%PDF-1.4 and so on");
    s3.put("d.csv", csvOf("dee"));
    const connectionId = await connectBucket(ctx, s3);
    const { id } = await startBucketImport(ctx, { ...once, connectionId });
    await workOff(ctx, id);
    await mapWaiting(ctx);
    await wake(ctx, id);

    expect(await workOff(ctx, id)).toMatchObject({ status: "completed", filesTaken: 2, filesFailed: 2 });
    const failed = (await importsOf(ctx)).filter(({ status }) => status === "failed");
    expect(failed.map(({ fileName, error }) => `${fileName}: ${error}`).sort()).toEqual([
      expect.stringMatching(/^b\.json: .*one import takes one format/),
      expect.stringMatching(/^c\.pdf: .*PDF/),
    ]);
    expect(await namesOf(ctx)).toEqual(["ada", "dee"]);
  });

  test("a file that is canceled on its way is left out, and the others come", async ({ ctx, s3 }) => {
    s3.put("a.csv", `email\n${"x".repeat(3 * 1024 * 1024)}`);
    s3.put("b.csv", csvOf("bob"));
    const connectionId = await connectBucket(ctx, s3);
    const { id } = await startBucketImport(ctx, { ...once, connectionId });
    const step = { now: ctx.now, budgetMs: 0, mostFiles: 100 };
    while ((await importsOf(ctx)).length === 0) await advanceBucketImport(ctx.db, id, step);
    const [first] = await importsOf(ctx);
    expect(first).toMatchObject({ status: "fetching", fileName: "a.csv" });

    await cancelImport(ctx, { id: first?.id ?? "" });
    await workOff(ctx, id);
    await mapWaiting(ctx);
    await wake(ctx, id);
    expect(await workOff(ctx, id)).toMatchObject({ status: "completed", filesTaken: 1, filesFailed: 1 });
    expect(await namesOf(ctx)).toEqual(["bob"]);
  });

  test("that has no file is refused at once; so is a wrong name of the bucket", async ({ ctx, s3 }) => {
    const connectionId = await connectBucket(ctx, s3);
    const elsewhere = await connectBucket(ctx, s3, { name: "Other", bucket: "not-there" });

    await expect(startBucketImport(ctx, { ...once, connectionId, folder: "in/" })).rejects.toMatchObject({
      code: "invalid",
      field: "folder",
      message: expect.stringContaining("no file in s3://our-people/in/"),
    });
    await expect(startBucketImport(ctx, { ...once, connectionId: elsewhere })).rejects.toMatchObject({
      message: expect.stringContaining("no bucket named not-there"),
    });
  });

  test("[IMP-4] that has more new files than are allowed is refused before one is fetched", async ({
    ctx,
    s3,
  }) => {
    for (let nth = 0; nth < 4; nth++) s3.put(`${nth}.csv`, csvOf("ada"));
    const connectionId = await connectBucket(ctx, s3);
    const { id } = await startBucketImport(ctx, { ...once, connectionId });

    expect(await workOff(ctx, id, { mostFiles: 3 })).toMatchObject({
      status: "failed",
      error: expect.stringContaining("WAYMARK_BUCKET_FILES"),
    });
    expect(await importsOf(ctx)).toEqual([]);
    expect(await noticesOf(ctx)).toMatchObject([{ kind: "bucket-import.failed", level: "error" }]);
  });
});

test("[SEC-1] a viewer imports from no bucket and sees none; a stranger finds none", async ({
  ctx,
  s3,
  make,
}) => {
  s3.put("a.csv", csvOf("ada"));
  const connectionId = await connectBucket(ctx, s3);
  const { id } = await startBucketImport(ctx, { ...once, connectionId, schedule: daily });
  const viewer = { ...ctx, projectRole: "viewer" as const };
  const stranger = { ...ctx, projectId: (await make.project()).id };

  await expect(startBucketImport(viewer, { ...once, connectionId })).rejects.toMatchObject({
    code: "forbidden",
  });
  await expect(pauseBucketImport(viewer, { id })).rejects.toMatchObject({ code: "forbidden" });
  await expect(resumeBucketImport(viewer, { id, now: true })).rejects.toMatchObject({ code: "forbidden" });
  await expect(deleteBucketImport(viewer, { id })).rejects.toMatchObject({ code: "forbidden" });
  await expect(deleteBucketImport(stranger, { id })).rejects.toMatchObject({ code: "not_found" });
  await expect(startBucketImport(stranger, { ...once, connectionId })).rejects.toMatchObject({
    code: "not_found",
  });
});
