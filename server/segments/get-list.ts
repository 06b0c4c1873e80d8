import { and, desc, eq } from "drizzle-orm";
import { z } from "zod";
import { importJob, segmentMember, segmentUser } from "@/db/schema";
import { Id } from "@/domain/shared/id";
import { allow } from "@/server/access/allow";
import type { Context } from "@/server/context";
import { AppError } from "@/server/errors";
import { findSegment } from "./find-segment";
import { findVersion } from "./find-version";
import { listOf } from "./list-of";

export const GetList = z.object({ id: Id });

const MOST_IMPORTS = 50;

/** SEG-17: what stands on the list of an imported segment, and the files it came from, the newest first. */
export async function getList(ctx: Context, { id }: z.infer<typeof GetList>) {
  allow(ctx, "project:read");

  const { db, projectId } = ctx;
  const { kind, version, name } = await findSegment(db, projectId, id);
  if (kind !== "imported")
    throw new AppError("conflict", `“${name}” is made of criteria and has no list of people`);
  const listId = listOf(await findVersion(db, id, version));
  const [endpoints, users, imports] = await Promise.all([
    db.$count(segmentMember, eq(segmentMember.segmentId, listId)),
    db.$count(segmentUser, eq(segmentUser.segmentId, listId)),
    importsOf(ctx, id),
  ]);
  const rows = imports.map(({ listId: own, ...row }) => ({ ...row, isPartOfIt: own === listId }));
  return { endpoints, users, imports: rows };
}

function importsOf({ db, projectId }: Context, segmentId: string) {
  const { id, fileName, status, listMode, listId, rowsListed, startedBy, createdAt } = importJob;
  return db
    .select({ id, fileName, status, listMode, listId, rowsListed, startedBy, createdAt })
    .from(importJob)
    .where(and(eq(importJob.projectId, projectId), eq(importJob.segmentId, segmentId)))
    .orderBy(desc(createdAt), desc(id))
    .limit(MOST_IMPORTS);
}
