import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { feedbackHook } from "@/db/schema";
import { Id } from "@/domain/shared/id";
import { allow } from "@/server/access/allow";
import { recordAudit } from "@/server/audit/record-audit";
import type { Context } from "@/server/context";
import { AppError } from "@/server/errors";

export const RemoveHook = z.object({ id: Id });

/** Nobody listens at its address from now on. */
export async function removeHook(ctx: Context, { id }: z.infer<typeof RemoveHook>) {
  allow(ctx, "channels:write");
  await ctx.db.transaction(async (tx) => {
    const [removed] = await tx
      .delete(feedbackHook)
      .where(and(eq(feedbackHook.id, id), eq(feedbackHook.projectId, ctx.projectId)))
      .returning();
    if (!removed) throw new AppError("not_found", "There is no such address any more");
    await recordAudit(tx, ctx, {
      action: "feedback.remove",
      subject: { kind: "feedback", id, name: removed.name },
      before: { kind: removed.kind, topicArn: removed.topicArn },
    });
  });
}
