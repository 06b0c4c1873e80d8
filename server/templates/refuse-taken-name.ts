import { and, eq, ne, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { template } from "@/db/schema";
import { AppError } from "@/server/errors";
import { isListed } from "./listed";

export async function nameIsTaken(tx: Db, name: string, exceptId?: string): Promise<boolean> {
  const others = await tx.$count(
    template,
    and(
      eq(template.channel, "EMAIL"),
      isListed(),
      sql`lower(${template.name}) = lower(${name})`,
      exceptId ? ne(template.id, exceptId) : undefined,
    ),
  );
  return others > 0;
}

export async function refuseTakenName(tx: Db, name: string, exceptId?: string): Promise<void> {
  if (await nameIsTaken(tx, name, exceptId)) {
    throw new AppError("conflict", `There is a template named “${name}” already`, "name");
  }
}
