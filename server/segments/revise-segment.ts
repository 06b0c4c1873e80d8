import { eq } from "drizzle-orm";
import { z } from "zod";
import { type Segment, segment } from "@/db/schema";
import { Criteria, everyone } from "@/domain/segments/criteria";
import { SegmentName } from "@/domain/segments/name";
import { Id } from "@/domain/shared/id";
import { allow } from "@/server/access/allow";
import { recordAudit } from "@/server/audit/record-audit";
import type { Context } from "@/server/context";
import { AppError } from "@/server/errors";
import { lockSegment } from "./find-segment";
import { findVersion } from "./find-version";
import { keepVersion } from "./save-segment";
import { takeSegments } from "./take-segments";

export const ReviseSegment = z.object({
  id: Id,
  name: SegmentName.optional(),
  criteria: Criteria.optional(),
});

/** B8: name and criteria at once; whatever is said makes a version, but of an imported segment, which only has a name to change. */
export async function reviseSegment(ctx: Context, input: z.infer<typeof ReviseSegment>): Promise<Segment> {
  allow(ctx, "segments:write");

  return ctx.db.transaction(async (tx) => {
    await takeSegments(tx, ctx.projectId);
    const found = await lockSegment(tx, ctx.projectId, input.id);
    if (found.kind === "imported" && input.criteria)
      throw new AppError(
        "invalid",
        "The definition of an imported segment cannot be changed. Import into it.",
      );
    const name = input.name ?? found.name;
    if (name !== found.name) {
      await tx.update(segment).set({ name, updatedAt: ctx.now() }).where(eq(segment.id, found.id));
      await recordAudit(tx, ctx, {
        action: "segment.rename",
        subject: { kind: "segment", id: found.id, name },
        before: { name: found.name },
        after: { name },
      });
    }
    if (found.kind === "imported") return { ...found, name, updatedAt: ctx.now() };
    const criteria = input.criteria ?? (await findVersion(tx, found.id, found.version)).criteria ?? everyone;
    const change = { criteria, basedOn: found.version, action: "segment.save", evenIfSame: true };
    return keepVersion(tx, ctx, { ...change, found: { ...found, name } });
  });
}
