import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { newId } from "@/db/id";
import type { Segment } from "@/db/schema";
import { nameOf } from "@/server/audit/record-audit";
import type { Context } from "@/server/context";
import { AppError } from "@/server/errors";
import { insertImported } from "./insert-imported";
import { freeName } from "./refuse-taken-name";

/** It is one statement that somebody waits for. */
const MOST_COPIED = 1_000_000;

/** SEG-17: an imported segment with the list of another one, as that is at this moment. */
export async function copyList(tx: Db, ctx: Context, found: Segment, listId: string): Promise<Segment> {
  await refuseTooMany(tx, found.name, listId);
  const copyId = newId();
  await tx.execute(sql`
    insert into segment_member (segment_id, lane, endpoint_id)
    select ${copyId}::uuid, lane, endpoint_id from segment_member where segment_id = ${listId}::uuid
    order by lane, endpoint_id`);
  await tx.execute(sql`
    insert into segment_user (segment_id, user_id)
    select ${copyId}::uuid, user_id from segment_user where segment_id = ${listId}::uuid order by user_id`);
  return insertImported(tx, ctx, {
    name: await freeName(tx, ctx.projectId, found.name, true),
    description: found.description,
    listId: copyId,
    createdBy: nameOf(ctx.actor),
    action: "segment.copy",
    from: { copyOf: found.id },
  });
}

async function refuseTooMany(tx: Db, name: string, listId: string): Promise<void> {
  const [counted] = await tx.execute<{ entries: number }>(sql`
    select count(*)::int as entries from (
      (select from segment_member where segment_id = ${listId}::uuid limit ${MOST_COPIED + 1})
      union all (select from segment_user where segment_id = ${listId}::uuid limit ${MOST_COPIED + 1})) as first`);
  if ((counted?.entries ?? 0) <= MOST_COPIED) return;
  throw new AppError(
    "conflict",
    `“${name}” has more than ${MOST_COPIED.toLocaleString("en")} people on its list. Export them, and import that file as a segment.`,
  );
}
