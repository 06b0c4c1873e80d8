import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Db } from "@/db/client";
import { attributeChange, attributeName } from "@/db/schema";
import { namesMatching } from "@/domain/attributes/change";
import type { AttributeOwner } from "@/domain/endpoints/attribute-name";
import { nameOf } from "@/server/audit/record-audit";
import type { Context } from "@/server/context";
import { wakeEngine } from "@/server/engine/wake";
import { AppError } from "@/server/errors";

/** The names a pattern means; refused when there are none, or one is being changed already. */
export async function namesToChange(
  tx: Db,
  projectId: string,
  of: AttributeOwner,
  pattern: string,
): Promise<string[]> {
  const known = await tx
    .select({ name: attributeName.name })
    .from(attributeName)
    .where(and(eq(attributeName.projectId, projectId), eq(attributeName.of, of)));
  const names = namesMatching(
    pattern,
    known.map(({ name }) => name),
  );
  if (names.length === 0)
    throw new AppError("not_found", `No attribute of this project is called “${pattern}”`, "name");
  const ofThese = and(
    eq(attributeChange.projectId, projectId),
    eq(attributeChange.of, of),
    inArray(attributeChange.name, names),
    isNull(attributeChange.finishedAt),
  );
  const [busy] = await tx.select({ name: attributeChange.name }).from(attributeChange).where(ofThese);
  if (busy) throw new AppError("conflict", `“${busy.name}” is being changed. Wait until that is done.`);
  return names;
}

type Change = Pick<typeof attributeChange.$inferInsert, "kind" | "of" | "name" | "newName">;

/** Leaves them for the engine. */
export async function startChanges(tx: Db, ctx: Context, changes: Change[]): Promise<void> {
  const { projectId, actor, now } = ctx;
  const startedBy = nameOf(actor);
  await tx
    .insert(attributeChange)
    .values(changes.map((change) => ({ ...change, projectId, startedBy, createdAt: now() })));
  await wakeEngine(tx, "jobs");
}
