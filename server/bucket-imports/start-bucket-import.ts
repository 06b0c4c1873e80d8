import { and, eq, inArray, isNotNull } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "@/db/client";
import { type BucketConnection, bucketImport } from "@/db/schema";
import { nextRunAt, Schedule } from "@/domain/bucket-imports/schedule";
import { placeOf } from "@/domain/buckets/place";
import { importFormats } from "@/domain/imports/status";
import { channels } from "@/domain/messaging/channel";
import { Id } from "@/domain/shared/id";
import { allow } from "@/server/access/allow";
import { nameOf, recordAudit } from "@/server/audit/record-audit";
import { findConnection } from "@/server/buckets/find-connection";
import { withConnection } from "@/server/buckets/open-connection";
import { refuseFailed } from "@/server/buckets/refuse-failed";
import { listObjects } from "@/server/buckets/s3/list-objects";
import type { Context } from "@/server/context";
import { wakeEngine } from "@/server/engine/wake";
import { AppError } from "@/server/errors";
import { countInProject } from "@/server/projects/lock-project";

export const StartBucketImport = z.object({
  connectionId: Id,
  folder: z.string().max(1_000), // "2026/": what begins so, in all folders below
  format: z.enum(importFormats).nullable().default(null), // null: the first file tells
  mapping: z
    .record(z.string().regex(/^\d{1,4}$/), z.string().max(100))
    .nullable()
    .default(null), // for every file it fits
  defaultChannel: z.enum(channels).nullable().default(null),
  schedule: Schedule.nullable().default(null), // null: once, now
});
type Wish = z.infer<typeof StartBucketImport>;

/** QTA-11 */
const MOST_ACTIVE = 10;
const MOST_SCHEDULED = 50;

/** IMP-3: imports all files of a folder in a bucket, now or by a schedule, each as an import of its own. */
export async function startBucketImport(ctx: Context, wish: Wish) {
  allow(ctx, "people:write");
  const connection = await findConnection(ctx.db, ctx.projectId, wish.connectionId);
  await refuseEmpty(connection, wish);

  return ctx.db.transaction(async (tx) => {
    await countInProject(tx, ctx.projectId);
    await refuseTooMany(tx, ctx.projectId, wish.schedule);
    const { schedule } = wish;
    const startedBy = nameOf(ctx.actor);
    const [made] = await tx
      .insert(bucketImport)
      .values({
        ...wish,
        projectId: ctx.projectId,
        startedBy,
        createdAt: ctx.now(),
        ...(schedule
          ? { status: "waiting", nextRunAt: nextRunAt(schedule, ctx.now()) }
          : { status: "queued", runStartedAt: ctx.now() }),
      })
      .returning();
    if (!made) throw new Error("the insert returned no import");
    await recordAudit(tx, ctx, {
      action: "bucket-import.start",
      subject: {
        kind: "bucket-import",
        id: made.id,
        name: placeOf(connection.bucket, connection.prefix + wish.folder),
      },
      after: { bucket: connection.name, folder: wish.folder, format: wish.format, schedule },
    });
    await wakeEngine(tx, "jobs");
    return { id: made.id, nextRunAt: made.nextRunAt };
  });
}

/** Asks the bucket before anything is kept: a wrong folder is told to whoever chose it. A schedule may wait for its first file. */
async function refuseEmpty(connection: BucketConnection, { folder, schedule }: Wish): Promise<void> {
  const prefix = connection.prefix + folder;
  const { objects } = await refuseFailed(() =>
    withConnection(connection, (bucket) => listObjects(bucket, { prefix, atMost: 10 })),
  );
  if (objects.length > 0 || schedule) return;
  throw new AppError(
    "invalid",
    `There is no file in ${placeOf(connection.bucket, prefix)}. Choose another folder.`,
    "folder",
  );
}

async function refuseTooMany(tx: Db, projectId: string, schedule: Schedule | null): Promise<void> {
  const ofProject = eq(bucketImport.projectId, projectId);
  const active = and(ofProject, inArray(bucketImport.status, ["queued", "running"]));
  if (!schedule && (await tx.$count(bucketImport, active)) >= MOST_ACTIVE)
    throw new AppError(
      "conflict",
      `${MOST_ACTIVE} folders are being imported. Wait until one of them is done.`,
    );
  const scheduled = and(ofProject, isNotNull(bucketImport.schedule));
  if (schedule && (await tx.$count(bucketImport, scheduled)) >= MOST_SCHEDULED)
    throw new AppError(
      "conflict",
      `There are ${MOST_SCHEDULED} schedules. Delete one that is not needed any more.`,
    );
}
