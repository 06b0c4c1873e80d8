import { and, eq, isNull } from "drizzle-orm";
import type { Db } from "@/db/client";
import { template } from "@/db/schema";
import { AppError } from "@/server/errors";

/** The template, held until the transaction ends. */
export async function lockTemplate(tx: Db, id: string) {
  const [found] = await tx
    .select()
    .from(template)
    .where(and(eq(template.id, id), isNull(template.deletedAt)))
    .for("update");
  if (!found) throw new AppError("not_found", "There is no such template");
  return found;
}
