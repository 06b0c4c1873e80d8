import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { project } from "@/db/schema";
import { type Limits, limitsOf } from "@/domain/limits/limits";

/** The limits that hold in a project at this moment. */
export async function readLimits(db: Db, projectId: string): Promise<Limits> {
  const [found] = await db.select({ set: project.limits }).from(project).where(eq(project.id, projectId));
  return limitsOf(found?.set ?? {});
}
