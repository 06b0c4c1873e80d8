import { and, eq, inArray } from "drizzle-orm";
import type { Db } from "@/db/client";
import { importJob } from "@/db/schema";
import type { Limits } from "@/domain/limits/limits";
import { AppError } from "@/server/errors";

/** QTA-11. Ask it inside countInProject(). */
export async function refuseTooManyActive(
  tx: Db,
  projectId: string,
  { importsActive }: Limits,
): Promise<void> {
  const active = and(eq(importJob.projectId, projectId), inArray(importJob.status, ["queued", "running"]));
  if ((await tx.$count(importJob, active)) < importsActive) return;
  const under = importsActive === 1 ? "One import is" : `${importsActive} imports are`;
  throw new AppError(
    "conflict",
    `${under} under way. Wait until one is done, or raise the limit in the settings.`,
  );
}
