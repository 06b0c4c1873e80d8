import { and, eq, ne, sql } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "@/db/client";
import { type BucketConnection, bucketConnection } from "@/db/schema";
import { BucketSettings } from "@/domain/buckets/settings";
import { Id } from "@/domain/shared/id";
import { allow } from "@/server/access/allow";
import { seal } from "@/server/access/secrets";
import { recordAudit } from "@/server/audit/record-audit";
import type { Context } from "@/server/context";
import { AppError } from "@/server/errors";
import { lockProject } from "@/server/projects/lock-project";
import { mayBePrivate, refusePrivate, Secret, secretFor } from "./bucket-input";
import { lockConnection } from "./find-connection";
import { BUCKET_SECRET } from "./secret";

export const SaveBucket = z.object({
  id: Id.nullable(), // null: a new one
  settings: BucketSettings,
  secret: Secret.optional(),
});

const MOST_BUCKETS = 50;

/** Adds a bucket to the project, or changes one. What is under way goes on with the new settings. */
export async function saveBucket(ctx: Context, { id, settings, secret }: z.infer<typeof SaveBucket>) {
  allow(ctx, "buckets:write");

  return ctx.db.transaction(async (tx) => {
    await lockProject(tx, ctx.projectId);
    const kept = id ? await lockConnection(tx, ctx.projectId, id) : null;
    await refuseTakenName(tx, ctx.projectId, settings.name, id);
    const privateAllowed = mayBePrivate(ctx, settings.endpoint, kept);
    refusePrivate(settings, privateAllowed);
    const sealed = seal(secretFor({ settings, secret }, kept), BUCKET_SECRET);
    const saved = await write(tx, ctx, kept, { ...settings, secret: sealed, privateAllowed });
    await recordAudit(tx, ctx, {
      action: kept ? "bucket.change" : "bucket.add",
      subject: { kind: "bucket", id: saved.id, name: settings.name },
      before: kept ? audited(kept) : undefined,
      after: { ...settings, ...(kept && secret !== undefined && { secret: "changed" }) },
    });
    return { id: saved.id };
  });
}

type Values = Omit<typeof bucketConnection.$inferInsert, "projectId">;

async function write(
  tx: Db,
  ctx: Context,
  kept: BucketConnection | null,
  values: Values,
): Promise<{ id: string }> {
  const ids = { id: bucketConnection.id };
  const [saved] = kept
    ? await tx.update(bucketConnection).set(values).where(eq(bucketConnection.id, kept.id)).returning(ids)
    : await tx
        .insert(bucketConnection)
        .values({ ...values, projectId: ctx.projectId, createdAt: ctx.now() })
        .returning(ids);
  if (!saved) throw new Error("the statement returned no bucket");
  return saved;
}

async function refuseTakenName(tx: Db, projectId: string, name: string, id: string | null): Promise<void> {
  const ofProject = eq(bucketConnection.projectId, projectId);
  const same = and(
    ofProject,
    sql`lower(${bucketConnection.name}) = lower(${name})`,
    id ? ne(bucketConnection.id, id) : undefined,
  );
  if ((await tx.$count(bucketConnection, same)) > 0)
    throw new AppError("conflict", `There is a bucket named “${name}” already. Choose another name.`, "name");
  if (!id && (await tx.$count(bucketConnection, ofProject)) >= MOST_BUCKETS)
    throw new AppError(
      "conflict",
      `There are ${MOST_BUCKETS} buckets here. Remove one that is not needed any more.`,
    );
}

function audited({ name, endpoint, region, bucket, prefix, pathStyle, accessKeyId }: BucketConnection) {
  return { name, endpoint, region, bucket, prefix, pathStyle, accessKeyId };
}
