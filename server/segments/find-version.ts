import { and, eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { segmentVersion } from "@/db/schema";
import { AppError } from "@/server/errors";

/** One version of a segment that is known to be the project's. */
export async function findVersion(db: Db, segmentId: string, version: number) {
  const [found] = await db
    .select()
    .from(segmentVersion)
    .where(and(eq(segmentVersion.segmentId, segmentId), eq(segmentVersion.version, version)));
  if (!found) throw new AppError("not_found", `This segment has no version ${version}`);
  return found;
}
