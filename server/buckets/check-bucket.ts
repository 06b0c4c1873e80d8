import { z } from "zod";
import { BucketSettings } from "@/domain/buckets/settings";
import { Id } from "@/domain/shared/id";
import { allow } from "@/server/access/allow";
import type { Context } from "@/server/context";
import { mayBePrivate, refusePrivate, Secret, secretFor } from "./bucket-input";
import { findConnection } from "./find-connection";
import { BucketFailed } from "./s3/failure";
import { listObjects } from "./s3/list-objects";
import { openBucket } from "./s3/open-bucket";

export const CheckBucket = z.object({
  id: Id.nullable(),
  settings: BucketSettings,
  secret: Secret.optional(),
});

/** Whether the bucket can be read with these settings, before they are saved: lists one file. */
export async function checkBucket(ctx: Context, { id, settings, secret }: z.infer<typeof CheckBucket>) {
  allow(ctx, "buckets:write");
  const kept = id ? await findConnection(ctx.db, ctx.projectId, id) : null;
  const privateAllowed = mayBePrivate(ctx, settings.endpoint, kept);
  refusePrivate(settings, privateAllowed);
  const bucket = openBucket({ ...settings, privateAllowed }, secretFor({ settings, secret }, kept));
  try {
    const { objects } = await listObjects(bucket, { prefix: settings.prefix, atMost: 1 });
    return { problem: null, firstKey: objects[0]?.key ?? null };
  } catch (error) {
    if (!(error instanceof BucketFailed)) throw error;
    return { problem: error.message, firstKey: null };
  } finally {
    bucket.close();
  }
}
