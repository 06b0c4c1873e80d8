import { z } from "zod";
import { Id } from "@/domain/shared/id";
import { allow } from "@/server/access/allow";
import type { Context } from "@/server/context";
import { AppError } from "@/server/errors";
import { lockSegment } from "./find-segment";
import { findVersion } from "./find-version";
import { keepVersion } from "./save-segment";
import { takeSegments } from "./take-segments";

export const RestoreVersion = z.object({ id: Id, version: z.int().min(1) });

/** SEG-16: an old version's criteria become the newest version; nothing between is lost. */
export async function restoreVersion(ctx: Context, { id, version }: z.infer<typeof RestoreVersion>) {
  allow(ctx, "segments:write");

  return ctx.db.transaction(async (tx) => {
    await takeSegments(tx, ctx.projectId);
    const found = await lockSegment(tx, ctx.projectId, id);
    const { criteria } = await findVersion(tx, id, version);
    if (!criteria) throw new AppError("conflict", "A version of an imported segment has no criteria");
    return keepVersion(tx, ctx, { found, criteria, basedOn: found.version, action: "segment.restore" });
  });
}
