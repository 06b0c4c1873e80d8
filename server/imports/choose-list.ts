import { and, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "@/db/client";
import { newId } from "@/db/id";
import { type ImportJob, importJob } from "@/db/schema";
import { SegmentName } from "@/domain/segments/name";
import { Id } from "@/domain/shared/id";
import { allow } from "@/server/access/allow";
import type { Context } from "@/server/context";
import { AppError } from "@/server/errors";
import { lockSegment } from "@/server/segments/find-segment";
import { findVersion } from "@/server/segments/find-version";
import { listOf } from "@/server/segments/list-of";
import { freeListName } from "./free-list-name";

/** IMP-10, IMP-13: the segment that the people of a file become; null: none. */
export const ListChoice = z
  .discriminatedUnion("mode", [
    z.object({ mode: z.literal("new"), name: SegmentName }),
    z.object({ mode: z.enum(["add", "replace"]), segmentId: Id }),
  ])
  .nullable()
  .default(null);
export type ListChoice = z.infer<typeof ListChoice>;

export type ChosenList = Pick<ImportJob, "listMode" | "segmentName" | "segmentId" | "listId">;

const none: ChosenList = { listMode: null, segmentName: null, segmentId: null, listId: null };

/** Where an import lists its people. All but “add” lists them apart, so that nobody sees half a list. */
export async function chooseList(tx: Db, ctx: Context, choice: ListChoice): Promise<ChosenList> {
  if (!choice) return none;
  allow(ctx, "segments:write");
  if (choice.mode === "new") return newList(tx, ctx.projectId, choice.name);
  const { mode: listMode, segmentId } = choice;
  const found = await lockSegment(tx, ctx.projectId, segmentId);
  const { name } = found;
  if (found.kind !== "imported")
    throw new AppError("conflict", `“${name}” is made of criteria. Choose an imported segment.`, "segment");
  await refuseOtherImports(tx, { segmentId, name, listMode });
  const current = listOf(await findVersion(tx, segmentId, found.version));
  return { listMode, segmentName: name, segmentId, listId: listMode === "add" ? current : newId() };
}

async function newList(tx: Db, projectId: string, name: string): Promise<ChosenList> {
  const free = await freeListName(tx, projectId, name);
  if (free !== name)
    throw new AppError(
      "conflict",
      `Another segment of this project is called “${name}”. “${free}” is free.`,
      "segment",
    );
  return { listMode: "new", segmentName: name, segmentId: null, listId: newId() };
}

interface Change {
  segmentId: string;
  name: string;
  listMode: "add" | "replace";
}

/** Several files may add to a list; one that replaces it would undo what the others do. */
async function refuseOtherImports(tx: Db, { segmentId, name, listMode }: Change): Promise<void> {
  const underWay = inArray(importJob.status, ["queued", "running", "paused"]);
  const others = await tx
    .select({ fileName: importJob.fileName, listMode: importJob.listMode })
    .from(importJob)
    .where(and(eq(importJob.segmentId, segmentId), underWay));
  const other = others.find((each) => listMode === "replace" || each.listMode === "replace");
  if (!other) return;
  throw new AppError(
    "conflict",
    `The import of ${other.fileName} is changing “${name}”. Wait until it is done.`,
    "segment",
  );
}
