import { and, eq, isNull } from "drizzle-orm";
import type { Db } from "@/db/client";
import { type ImportJob, importJob, segment, segmentVersion } from "@/db/schema";
import { segmentNameOf } from "@/domain/imports/purpose";
import { recordAudit } from "@/server/audit/record-audit";
import { DISCARDED_FOR_DAYS, discardList } from "@/server/segments/discard-list";
import { findVersion } from "@/server/segments/find-version";
import { type By, insertImported } from "@/server/segments/insert-imported";
import { listOf } from "@/server/segments/list-of";
import { takeSegments } from "@/server/segments/take-segments";
import { freeListName } from "./free-list-name";

/** The whole file is read: its list comes into force, in one moment. A list that nobody got onto never does. Returns the segment. */
export async function publishList(tx: Db, job: ImportJob, now: Date): Promise<string | null> {
  const { listId, listMode, segmentId, projectId } = job;
  if (!listId || !listMode) return null;
  const by: By = { actor: { kind: "engine" }, now: () => now, projectId };
  if (listMode === "new") return job.rowsListed > 0 ? makeSegment(tx, by, { ...job, listId }) : null;
  if (!segmentId || (listMode === "replace" && job.rowsListed === 0)) return null;
  return changeSegment(tx, by, { ...job, listId, segmentId });
}

async function makeSegment(tx: Db, by: By, job: ImportJob & { listId: string }): Promise<string> {
  const { id, fileName, listId, startedBy, rowsListed } = job;
  await takeSegments(tx, by.projectId);
  const made = await insertImported(tx, by, {
    name: await freeListName(tx, by.projectId, job.segmentName ?? segmentNameOf(fileName)),
    listId,
    createdBy: startedBy,
    action: "segment.create",
    from: { file: fileName, people: rowsListed, startedBy },
  });
  await tx.update(importJob).set({ segmentId: made.id, segmentName: made.name }).where(eq(importJob.id, id));
  return made.id;
}

async function changeSegment(
  tx: Db,
  by: By,
  { fileName, listId, listMode, segmentId, startedBy, rowsListed }: ImportJob & Placed,
): Promise<string | null> {
  const [found] = await tx
    .select()
    .from(segment)
    .where(and(eq(segment.id, segmentId), isNull(segment.deletedAt)))
    .for("update");
  if (!found) {
    await discardList(tx, listId, by.now(), 0);
    return null;
  }
  const isReplaced = listMode === "replace";
  const version = isReplaced ? found.version + 1 : found.version;
  if (isReplaced) {
    const before = await findVersion(tx, segmentId, found.version);
    await discardList(tx, listOf(before), by.now(), DISCARDED_FOR_DAYS);
    const createdAt = by.now();
    await tx.insert(segmentVersion).values({ segmentId, version, listId, createdBy: startedBy, createdAt });
  }
  const changed = { version, lastCount: null, lastCountedAt: null, updatedAt: by.now() };
  await tx.update(segment).set(changed).where(eq(segment.id, segmentId));
  await recordAudit(tx, by, {
    action: isReplaced ? "segment.replace-people" : "segment.add-people",
    subject: { kind: "segment", id: segmentId, name: found.name },
    after: { version, file: fileName, people: rowsListed, startedBy },
  });
  return segmentId;
}

interface Placed {
  listId: string;
  segmentId: string;
}

/** The import stops before its end: a list of its own is never seen. */
export async function dropList(tx: Db, { listId, listMode }: ImportJob, now: Date): Promise<void> {
  if (listId && listMode !== null && listMode !== "add") await discardList(tx, listId, now, 0);
}
