import { eq } from "drizzle-orm";
import type { z } from "zod";
import { segment } from "@/db/schema";
import { Id } from "@/domain/shared/id";
import { allow } from "@/server/access/allow";
import { recordAudit } from "@/server/audit/record-audit";
import type { Context } from "@/server/context";
import { CreateSegment } from "./create-segment";
import { lockSegment } from "./find-segment";
import { refuseTakenName } from "./refuse-taken-name";
import { takeSegments } from "./take-segments";

export const RenameSegment = CreateSegment.pick({ name: true, description: true }).extend({ id: Id });

/** Its name and what is said of it; the criteria and their version stay. */
export async function renameSegment(ctx: Context, { id, name, description }: z.infer<typeof RenameSegment>) {
  allow(ctx, "segments:write");

  return ctx.db.transaction(async (tx) => {
    await takeSegments(tx, ctx.projectId);
    const found = await lockSegment(tx, ctx.projectId, id);
    await refuseTakenName(tx, { projectId: ctx.projectId, name, id });
    const changed = { name, description, updatedAt: ctx.now() };
    await tx.update(segment).set(changed).where(eq(segment.id, id));
    await recordAudit(tx, ctx, {
      action: "segment.rename",
      subject: { kind: "segment", id, name },
      before: { name: found.name, description: found.description },
      after: { name, description },
    });
    return { ...found, ...changed };
  });
}
