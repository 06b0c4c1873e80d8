import { and, eq, isNull } from "drizzle-orm";
import type { Db } from "@/db/client";
import { type Segment, segment } from "@/db/schema";
import { AppError } from "@/server/errors";

/** Another project's segment is not found, nor is a deleted one. */
export async function findSegment(db: Db, projectId: string, id: string): Promise<Segment> {
  const [found] = await db.select().from(segment).where(matching(projectId, id));
  return found ?? missing();
}

/** The same, held until the transaction ends. */
export async function lockSegment(tx: Db, projectId: string, id: string): Promise<Segment> {
  const [found] = await tx.select().from(segment).where(matching(projectId, id)).for("update");
  return found ?? missing();
}

const matching = (projectId: string, id: string) =>
  and(eq(segment.id, id), eq(segment.projectId, projectId), isNull(segment.deletedAt));

function missing(): never {
  throw new AppError("not_found", "There is no such segment in this project");
}
