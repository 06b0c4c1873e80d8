import { hash } from "node:crypto";
import { and, eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { importMapping } from "@/db/schema";
import type { FileRules } from "@/domain/imports/file-rules";
import { type Mapping, reviewMapping } from "@/domain/imports/mapping";
import type { Purpose } from "@/domain/imports/purpose";
import type { Channel } from "@/domain/messaging/channel";

/** The same for files with the same columns in the same order. */
export function headerKey(columns: string[]): string {
  return hash("md5", columns.join("\n"), "hex");
}

interface Used {
  columns: string[];
  mapping: Mapping;
  defaultChannel: Channel | null;
  fileName: string;
  usedAt: Date;
}

/** Keeps where the columns of such a file went; the last word holds. */
export async function rememberMapping(tx: Db, projectId: string, { columns, ...used }: Used): Promise<void> {
  const header = headerKey(columns);
  await tx
    .insert(importMapping)
    .values({ projectId, header, ...used })
    .onConflictDoUpdate({ target: [importMapping.projectId, importMapping.header], set: used });
}

/** Whoever can be named at all can be put on a list. */
const anything: Purpose = { savesPeople: false, listsPeople: true };

/** Where the columns of such a file went last, if they still can. */
export async function rememberedMapping(
  db: Db,
  projectId: string,
  { columns, limits }: Pick<FileRules, "columns" | "limits">,
) {
  const [found] = await db
    .select()
    .from(importMapping)
    .where(and(eq(importMapping.projectId, projectId), eq(importMapping.header, headerKey(columns))));
  if (!found) return null;
  const { mapping, defaultChannel, fileName, usedAt } = found;
  if (reviewMapping(mapping, { columns, defaultChannel, limits, purpose: anything }).length > 0) return null;
  return { mapping, defaultChannel, fileName, usedAt };
}
