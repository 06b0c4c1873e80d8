import { and, eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { LANES } from "@/db/lane";
import { type AttributeChange, attributeChange, attributeName, endpoint } from "@/db/schema";
import { columnOf } from "./columns";
import { takeChange } from "./take-change";

/** Merges of the project wait meanwhile. */
const STRETCH_MS = 100;

/** Changes some lanes of the oldest renaming or deletion of a project; returns whether there was one. Each lane is done once, with its mark. */
export async function advanceChanges(db: Database, now: Date): Promise<boolean> {
  return db.transaction(async (tx) => {
    const change = await takeChange(tx);
    if (!change) return false;
    const until = performance.now() + STRETCH_MS;
    let { nextLane, changed } = change;
    do {
      changed += (await tx.execute(inLane({ ...change, nextLane }, now))).count;
      nextLane += 1;
    } while (nextLane < LANES && performance.now() < until);
    const isDone = nextLane === LANES;
    await tx
      .update(attributeChange)
      .set({ nextLane, changed, finishedAt: isDone ? now : null })
      .where(eq(attributeChange.id, change.id));
    if (isDone && !change.cameAgain) await tx.delete(attributeName).where(isUnused(change));
    return true;
  });
}

/** A renamed value goes under what stands under the new name already. */
function inLane({ projectId, of, name, newName, nextLane }: AttributeChange, now: Date) {
  const column = columnOf[of];
  const target = sql.identifier(column.name);
  const moved =
    newName === null
      ? sql`'{}'::jsonb`
      : sql`jsonb_build_object(${newName}::text, ${column} -> ${name}::text)`;
  return sql`
    update ${endpoint} set ${target} = ${moved} || (${column} - ${name}::text),
      updated_at = ${now.toISOString()}
    where project_id = ${projectId} and lane = ${nextLane} and ${column} ? ${name}::text`;
}

/** A blocked name stays in the catalogue: it is to be refused when it comes again. */
function isUnused({ projectId, of, name }: AttributeChange) {
  return and(
    eq(attributeName.projectId, projectId),
    eq(attributeName.of, of),
    eq(attributeName.name, name),
    eq(attributeName.isBlocked, false),
  );
}
