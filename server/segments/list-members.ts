import { and, asc, desc, eq } from "drizzle-orm";
import { z } from "zod";
import { endpoint, suppression } from "@/db/schema";
import { Id } from "@/domain/shared/id";
import { allow } from "@/server/access/allow";
import type { Context } from "@/server/context";
import { isOnList, personColumns } from "@/server/people/person-columns";
import { countSegment } from "./count-segment";
import { findSegment } from "./find-segment";
import { forbidLoops } from "./large-read";
import { type Chosen, chosenCriteria, segmentCondition } from "./segment-condition";

export const ListMembers = z.object({
  id: Id,
  page: z.int().min(1).default(1),
  pageSize: z.int().min(1).max(100).default(25),
});

/** Nobody pages further; the export has them all. */
const SHOWN_UP_TO = 10_000;

/** Who is in a segment at this moment, newest first, and exactly how many. */
export async function listMembers(ctx: Context, { id, page, pageSize }: z.infer<typeof ListMembers>) {
  allow(ctx, "project:read");

  const { db, projectId } = ctx;
  const { version } = await findSegment(db, projectId, id);
  const chosen = { projectId, segmentId: id, segmentVersion: version };
  const [rows, total] = await Promise.all([
    readPage(ctx, chosen, Math.min((page - 1) * pageSize, SHOWN_UP_TO), pageSize),
    countMembers(ctx, chosen),
  ]);
  return { rows, total, shownUpTo: SHOWN_UP_TO, isCut: total > SHOWN_UP_TO };
}

async function readPage(ctx: Context, chosen: Chosen, offset: number, limit: number) {
  const { db, projectId } = ctx;
  const condition = await segmentCondition(db, chosen, ctx.now());
  return db.transaction(async (tx) => {
    await forbidLoops(tx);
    return tx
      .select(personColumns)
      .from(endpoint)
      .leftJoin(suppression, isOnList)
      .where(and(eq(endpoint.projectId, projectId), condition))
      .orderBy(desc(endpoint.createdAt), asc(endpoint.id))
      .limit(limit)
      .offset(offset);
  });
}

export async function countMembers({ db, projectId, now }: Context, chosen: Chosen): Promise<number> {
  const criteria = await chosenCriteria(db, chosen);
  if (!criteria) throw new Error("everyone is no segment");
  return countSegment({ db, projectId, now: now() }, criteria);
}
