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
    const isOpen = and(eq(notice.id, id), isNull(notice.dismissedAt));
    const [open] = await tx.select().from(notice).where(isOpen);
    if (!open) throw noSuchNotice();
    if (open.projectId) allow(await projectContext(ctx, open.projectId), "notices:write");
    else allowAccount(ctx, "account:write");

    const away = { dismissedAt: ctx.now(), dedupeKey: null };
    const dismissed = await tx.update(notice).set(away).where(isOpen).returning({ id: notice.id });
    if (dismissed.length === 0) throw noSuchNotice();
    await recordAudit(tx, ctx, {
      action: "notice.dismiss",
      subject: { kind: "notice", id, name: open.title },
      projectId: open.projectId ?? undefined,
    });
    return { id };
  });
}

function noSuchNotice(): AppError {
  return new AppError("not_found", "There is no such notice, or it was dismissed already");
}
