import { eq } from "drizzle-orm";
import { bucketPiece } from "@/db/schema";
import { cancelImport } from "@/server/imports/cancel-import";
import { dismissNotice } from "@/server/notices/dismiss-notice";
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
import { expect, test } from "@/server/testing/s3/test";
import { advanceBucketImport } from "./advance-bucket-import";
import { pauseBucketImport } from "./pause-bucket-import";
import { resumeBucketImport } from "./resume-bucket-import";
import { startBucketImport } from "./start-bucket-import";

const mapping = { 0: "Address", 1: "Attributes.plan" };
const mapped = { ...once, mapping, defaultChannel: "EMAIL" } as const;

test.for([
  ["AccessDenied", "s3:GetObject"],
  ["KMS.DisabledException", "protocol of S3"],
  ["InvalidObjectState", "restored"],
] as const)(
  "[IMP-3] a file that the bucket keeps back with %s fails alone",
  async ([code, words], { ctx, s3 }) => {
    for (const name of ["a", "b", "c"]) s3.put(`${name}.csv`, csvOf(name));
    s3.keepBack("a.csv", code);
    const connectionId = await connectBucket(ctx, s3);
    const { id } = await startBucketImport(ctx, { ...mapped, connectionId });

    expect(await workOff(ctx, id)).toMatchObject({ status: "completed", filesTaken: 2, filesFailed: 1 });
    expect(await namesOf(ctx)).toEqual(["b", "c"]);
    const failed = (await importsOf(ctx)).filter(({ status }) => status === "failed");
    expect(failed).toMatchObject([{ fileName: "a.csv", error: expect.stringContaining(words) }]);
  },
);

test("[IMP-3] a bucket that keeps all files back ends the run, and each is tried again by the next", async ({
  ctx,
  s3,
}) => {
  for (const name of ["a", "b"]) {
    s3.put(`${name}.csv`, csvOf(name));
    s3.keepBack(`${name}.csv`, "AccessDenied");
  }
  const connectionId = await connectBucket(ctx, s3);
  const { id } = await startBucketImport(ctx, { ...mapped, connectionId, schedule: daily });
  await resumeBucketImport(ctx, { id, now: true });
  expect(await workOff(ctx, id)).toMatchObject({ error: expect.stringContaining("s3:GetObject") });

  s3.handOut();
  await resumeBucketImport(ctx, { id, now: true });
  expect(await workOff(ctx, id)).toMatchObject({ error: null, filesFound: 2, filesKnown: 0, filesTaken: 2 });
});

test("[IMP-4] of a file that is longer than it was listed no more is kept than was listed", async ({
  ctx,
  s3,
}) => {
  s3.put("a.csv", csvOf(...Array.from({ length: 100_000 }, (_, nth) => `p${nth}`)));
  s3.misbehave({ kind: "endless" });
  const connectionId = await connectBucket(ctx, s3);
  const { id } = await startBucketImport(ctx, { ...mapped, connectionId });

  expect(await workOff(ctx, id, { budgetMs: 60_000 })).toMatchObject({ status: "completed", filesFailed: 1 });
  expect(await importsOf(ctx)).toMatchObject([
    { status: "failed", error: expect.stringContaining("another size") },
  ]);
});

test("[IMP-4] a schedule does not take a folder of too many files by and by", async ({ ctx, s3 }) => {
  for (let nth = 0; nth < 4; nth++) s3.put(`${nth}.csv`, csvOf("ada"));
  const connectionId = await connectBucket(ctx, s3);
  const { id } = await startBucketImport(ctx, { ...mapped, connectionId, schedule: daily });

  for (let runs = 0; runs < 2; runs++) {
    await resumeBucketImport(ctx, { id, now: true });
    const failed = await workOff(ctx, id, { mostFiles: 3 });
    expect(failed).toMatchObject({ error: expect.stringContaining("WAYMARK_BUCKET_FILES"), filesKnown: 0 });
  }
  expect(await importsOf(ctx)).toEqual([]);
});

test("[IMP-3] pages of the list without a file are read past", async ({ ctx, s3 }) => {
  s3.put("a.csv", csvOf("ada"));
  const connectionId = await connectBucket(ctx, s3);
  const { id } = await startBucketImport(ctx, { ...mapped, connectionId, schedule: daily });
  s3.listNothing(3);
  await resumeBucketImport(ctx, { id, now: true });

  expect(await workOff(ctx, id)).toMatchObject({ filesTaken: 1, error: null });
  expect(s3.requests.filter(({ path }) => path === "/our-people").length).toBeLessThan(10);
});

test("[IMP-3] a mapping that is given holds for files with the columns of the first one", async ({
  ctx,
  s3,
}) => {
  s3.put("a.csv", csvOf("ada"));
  s3.put("b.csv", "email,surname\nbob@example.com,Byron\n");
  s3.put("c.csv", csvOf("cy"));
  const connectionId = await connectBucket(ctx, s3);
  const { id } = await startBucketImport(ctx, { ...mapped, connectionId });

  await workOff(ctx, id);

  const waiting = (await importsOf(ctx)).filter(({ status }) => status === "mapping");
  expect(waiting).toMatchObject([{ fileName: "b.csv", columns: ["email", "surname"] }]);
  await mapWaiting(ctx);
  await wake(ctx, id);
  expect(await workOff(ctx, id)).toMatchObject({ status: "completed", filesTaken: 3 });
  expect(await namesOf(ctx)).toEqual(["ada", "bob", "cy"]);
});

test("[IMP-3] whoever puts the question for a file's columns away is not asked again for that file", async ({
  ctx,
  s3,
}) => {
  s3.put("a.csv", csvOf("ada"));
  const connectionId = await connectBucket(ctx, s3);
  const { id } = await startBucketImport(ctx, { ...once, connectionId });
  await workOff(ctx, id);
  const [asked] = await noticesOf(ctx);

  await dismissNotice(ctx, { id: asked?.id ?? "" });
  await wake(ctx, id);
  await workOff(ctx, id);

  expect(await noticesOf(ctx)).toHaveLength(1);
});

test("[IMP-3] of a file that is canceled on its way nothing is left behind", async ({ ctx, s3 }) => {
  s3.put("a.csv", `email\n${"x".repeat(3 * 1024 * 1024)}`);
  const connectionId = await connectBucket(ctx, s3);
  const { id } = await startBucketImport(ctx, { ...mapped, connectionId });
  const step = { now: ctx.now, budgetMs: 0, mostFiles: 100 };
  const pieces = async () => {
    const [half] = await importsOf(ctx);
    return half ? ctx.db.$count(bucketPiece, eq(bucketPiece.jobId, half.id)) : 0;
  };
  while ((await pieces()) === 0) await advanceBucketImport(ctx.db, id, step);

  await pauseBucketImport(ctx, { id });
  const [half] = await importsOf(ctx);
  await cancelImport(ctx, { id: half?.id ?? "" });

  expect(await pieces()).toBe(0);
});
