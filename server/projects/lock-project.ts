import { and, eq, isNull } from "drizzle-orm";
import type { PgTransaction } from "drizzle-orm/pg-core";
import type { Db } from "@/db/client";
import { type Project, project } from "@/db/schema";
import { AppError } from "@/server/errors";

/** The project's row, held until the transaction ends. */
export function lockProject(tx: Db | PgTransaction<never>, id: string): Promise<Project> {
  return hold(tx, id, "update");
}

/** It cannot be deleted until the transaction ends; others may hold it too. */
export function shareProject(tx: Db, id: string): Promise<Project> {
  return hold(tx, id, "key share");
}

/** Whoever counts what a project has before adding to it: one at a time, or several would all be the last that may. */
export function countInProject(tx: Db, id: string): Promise<Project> {
  return hold(tx, id, "no key update");
}

async function hold(
  tx: Db | PgTransaction<never>,
  id: string,
  how: "update" | "no key update" | "key share",
): Promise<Project> {
  const [found] = await tx
    .select()
    .from(project)
    .where(and(eq(project.id, id), isNull(project.deletedAt)))
    .for(how);
  if (!found) throw new AppError("not_found", "There is no such project");
  return found;
}
