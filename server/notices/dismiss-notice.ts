import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { notice } from "@/db/schema";
import { Id } from "@/domain/shared/id";
import { allow, allowAccount } from "@/server/access/allow";
import { projectContext } from "@/server/access/project-context";
import { recordAudit } from "@/server/audit/record-audit";
import type { AccountContext } from "@/server/context";
import { AppError } from "@/server/errors";

export const DismissNotice = z.object({ id: Id });

/** Puts a notice away for everybody; the same cause may raise a new one. */
export async function dismissNotice(ctx: AccountContext, { id }: z.infer<typeof DismissNotice>) {
  return ctx.db.transaction(async (tx) => {
    const [open] = await tx
      .select()
      .from(notice)
      .where(and(eq(notice.id, id), isNull(notice.dismissedAt)))
      .for("update");
    if (!open) throw new AppError("not_found", "There is no such notice, or it was dismissed already");
    if (open.projectId) allow(await projectContext(ctx, open.projectId), "notices:write");
    else allowAccount(ctx, "account:write");

    await tx.update(notice).set({ dismissedAt: ctx.now(), dedupeKey: null }).where(eq(notice.id, id));
    await recordAudit(tx, ctx, {
      action: "notice.dismiss",
      subject: { kind: "notice", id, name: open.title },
      projectId: open.projectId ?? undefined,
    });
    return { id };
  });
}
