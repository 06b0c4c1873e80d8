import { and, eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { template } from "@/db/schema";
import { AppError } from "@/server/errors";
import { isListed } from "./listed";

/** The template, held until the transaction ends. What a campaign holds inside is that campaign's to change. */
export async function lockTemplate(tx: Db, id: string) {
  const [found] = await tx
    .select()
    .from(template)
    .where(and(eq(template.id, id), isListed()))
    .for("update");
  if (!found) throw new AppError("not_found", "There is no such template");
  return found;
}
