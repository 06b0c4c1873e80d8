import { eq } from "drizzle-orm";
import { z } from "zod";
import { segment } from "@/db/schema";
import type { SegmentUse } from "@/domain/segments/uses";
import { Id } from "@/domain/shared/id";
import { allow } from "@/server/access/allow";
import { recordAudit } from "@/server/audit/record-audit";
import type { Context } from "@/server/context";
import { AppError } from "@/server/errors";
import { DISCARDED_FOR_DAYS, discardList } from "./discard-list";
import { lockSegment } from "./find-segment";
import { findVersion } from "./find-version";
import { listOf } from "./list-of";
import { usesOf } from "./segment-uses";
import { takeSegments } from "./take-segments";

export const DeleteSegment = z.object({
  id: Id,
  despite: z.array(Id).default([]), // what uses it, as far as that was seen and accepted
});

/** SEG-18: refused while something uses it that was not named; its versions stay for what has been sent by them. */
export async function deleteSegment(ctx: Context, { id, despite }: z.infer<typeof DeleteSegment>) {
  allow(ctx, "segments:write");

  await ctx.db.transaction(async (tx) => {
    await takeSegments(tx, ctx.projectId);
    const found = await lockSegment(tx, ctx.projectId, id);
    const uses = await usesOf(tx, ctx.projectId, id);
    const unseen = uses.filter((use) => !despite.includes(use.id));
    if (unseen.length > 0) throw new AppError("conflict", `“${found.name}” is used by ${listed(unseen)}`);
    const deletedAt = ctx.now();
    await tx.update(segment).set({ deletedAt, updatedAt: deletedAt }).where(eq(segment.id, id));
    if (found.kind === "imported")
      await discardList(tx, listOf(await findVersion(tx, id, found.version)), deletedAt, DISCARDED_FOR_DAYS);
    await recordAudit(tx, ctx, {
      action: "segment.delete",
      subject: { kind: "segment", id, name: found.name },
      before: { name: found.name, version: found.version, usedBy: uses.map(({ name }) => name) },
    });
  });
}

const MOST_NAMED = 5;

function listed(uses: SegmentUse[]): string {
  const named = uses.slice(0, MOST_NAMED).map(({ kind, name }) => `the ${kind} “${name}”`);
  const more = uses.length - named.length;
  return [...named, ...(more > 0 ? [`${more} more`] : [])].join(", ");
}
