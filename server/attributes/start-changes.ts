import { and, eq, inArray, isNull, or } from "drizzle-orm";
import type { Db } from "@/db/client";
import { attributeChange, attributeName } from "@/db/schema";
import { namesMatching } from "@/domain/attributes/change";
import type { AttributeOwner } from "@/domain/endpoints/attribute-name";
import { nameOf } from "@/server/audit/record-audit";
import type { Context } from "@/server/context";
import { takeChangeTurn } from "@/server/endpoints/take-turns";
import { wakeEngine } from "@/server/engine/wake";
import { AppError } from "@/server/errors";

/** A name as it stands, whatever characters are in it; or a pattern, in which `*` stands for any run of them. */
export type Meant = { name: string } | { pattern: string };

type Asked = Meant & { of: AttributeOwner; newName?: string };

/** The names that are meant; refused when there are none, or one is being changed already. Others who start a change wait until the transaction ends. */
export async function namesToChange(
  tx: Db,
  projectId: string,
  { of, newName, ...meant }: Asked,
): Promise<string[]> {
  await takeChangeTurn(tx, projectId);
  const known = await tx
    .select({ name: attributeName.name })
    .from(attributeName)
    .where(and(eq(attributeName.projectId, projectId), eq(attributeName.of, of)));
  const all = known.map(({ name }) => name);
  const names =
    "name" in meant ? all.filter((name) => name === meant.name) : namesMatching(meant.pattern, all);
  if (names.length === 0)
    throw new AppError("not_found", `No attribute of this project is called “${wordsOf(meant)}”`, "name");
  const asked = newName === undefined ? names : [...names, newName];
  const ofThese = and(
    eq(attributeChange.projectId, projectId),
    eq(attributeChange.of, of),
    or(inArray(attributeChange.name, asked), inArray(attributeChange.newName, asked)),
    isNull(attributeChange.finishedAt),
  );
  const [busy] = await tx
    .select({ name: attributeChange.name, newName: attributeChange.newName })
    .from(attributeChange)
    .where(ofThese);
  if (!busy) return names;
  const name = asked.includes(busy.name) ? busy.name : busy.newName;
  throw new AppError("conflict", `“${name}” is being changed. Wait until that is done.`);
}

export const wordsOf = (meant: Meant) => ("name" in meant ? meant.name : meant.pattern);

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
