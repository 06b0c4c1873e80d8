import { and, eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { template } from "@/db/schema";
import { copyName } from "@/domain/shared/copy-name";
import { isListed } from "./listed";

/** The name of a copy, or of what comes from elsewhere and may keep its own where nobody else has it. */
export async function freeName(tx: Db, name: string, asCopy: boolean): Promise<string> {
  const rows = await tx
    .select({ name: template.name })
    .from(template)
    .where(and(eq(template.channel, "EMAIL"), isListed()));
  const taken = new Set(rows.map((row) => row.name.toLowerCase()));
  const isTaken = (candidate: string) => taken.has(candidate.toLowerCase());
  return asCopy || isTaken(name) ? copyName(name, isTaken) : name;
}
