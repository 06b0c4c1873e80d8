import { asc, eq } from "drizzle-orm";
import { bucketConnection } from "@/db/schema";
import { allow } from "@/server/access/allow";
import type { Context } from "@/server/context";

/** The buckets of a project by their names. Never their secrets. */
export async function listBuckets(ctx: Context) {
  allow(ctx, "people:write");
  return ctx.db
    .select({
      id: bucketConnection.id,
      name: bucketConnection.name,
      endpoint: bucketConnection.endpoint,
      region: bucketConnection.region,
      bucket: bucketConnection.bucket,
      prefix: bucketConnection.prefix,
      pathStyle: bucketConnection.pathStyle,
      accessKeyId: bucketConnection.accessKeyId,
      updatedAt: bucketConnection.updatedAt,
    })
    .from(bucketConnection)
    .where(eq(bucketConnection.projectId, ctx.projectId))
    .orderBy(asc(bucketConnection.name));
}
