import { and, eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { type BucketImport, bucketImport } from "@/db/schema";
import { AppError } from "@/server/errors";

/** One of this project, held until the transaction ends; another project's is not found. */
export async function lockBucketImport(tx: Db, projectId: string, id: string): Promise<BucketImport> {
  const [found] = await tx
    .select()
    .from(bucketImport)
    .where(and(eq(bucketImport.id, id), eq(bucketImport.projectId, projectId)))
    .for("update");
  if (!found) throw new AppError("not_found", "There is no such import from a bucket in this project");
  return found;
}
