import { and, eq, isNull } from "drizzle-orm";
import type { PgTransaction } from "drizzle-orm/pg-core";
import type { Db } from "@/db/client";
import { type Project, project } from "@/db/schema";
import { AppError } from "@/server/errors";

/** The project's row, held until the transaction ends. */
export async function lockProject(tx: Db | PgTransaction<never>, id: string): Promise<Project> {
  const [found] = await tx
    .select()
    .from(project)
    .where(and(eq(project.id, id), isNull(project.deletedAt)))
    .for("update");
  if (!found) throw new AppError("not_found", "There is no such project");
  return found;
}
