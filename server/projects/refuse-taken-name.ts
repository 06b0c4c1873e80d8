import { and, isNull, ne, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { project } from "@/db/schema";
import { AppError } from "@/server/errors";

/** A project's name is its own in the account, whatever its case. */
export async function refuseTakenName(tx: Db, name: string, exceptId?: string): Promise<void> {
  const taken = await tx.$count(
    project,
    and(
      isNull(project.deletedAt),
      sql`lower(${project.name}) = lower(${name})`,
      exceptId ? ne(project.id, exceptId) : undefined,
    ),
  );
  if (taken > 0) throw new AppError("conflict", `There is a project named “${name}” already`, "name");
}
