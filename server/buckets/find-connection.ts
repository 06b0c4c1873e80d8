import { and, eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { type BucketConnection, bucketConnection } from "@/db/schema";
import { AppError } from "@/server/errors";

/** A bucket of this project; another project's is not found. */
export async function findConnection(db: Db, projectId: string, id: string): Promise<BucketConnection> {
  const [found] = await db.select().from(bucketConnection).where(matching(projectId, id));
  return found ?? missing();
}

/** The same, held until the transaction ends. */
export async function lockConnection(tx: Db, projectId: string, id: string): Promise<BucketConnection> {
  const [found] = await tx.select().from(bucketConnection).where(matching(projectId, id)).for("update");
  return found ?? missing();
}

const matching = (projectId: string, id: string) =>
  and(eq(bucketConnection.id, id), eq(bucketConnection.projectId, projectId));

function missing(): never {
  throw new AppError("not_found", "There is no such bucket in this project");
}
