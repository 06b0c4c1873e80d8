import { eq } from "drizzle-orm";
import { z } from "zod";
import { identity } from "@/db/schema";
import { Id } from "@/domain/shared/id";
import { allowAccount } from "@/server/access/allow";
import { recordAudit } from "@/server/audit/record-audit";
import type { AccountContext } from "@/server/context";
import { settleNotice } from "@/server/notices/settle-notice";
import { lockIdentity, subjectOf } from "./find-identity";
import { forgetKeys } from "./open-signer";

export const RemoveIdentity = z.object({ id: Id });

/** EML-3. A domain's key goes with it: added again, it gets another one. */
export async function removeIdentity(ctx: AccountContext, { id }: z.infer<typeof RemoveIdentity>) {
  allowAccount(ctx, "account:write");
  await ctx.db.transaction(async (tx) => {
    const found = await lockIdentity(tx, id);
    await tx.delete(identity).where(eq(identity.id, id));
    await settleNotice(tx, `sender.missing:${id}`, ctx.now());
    await recordAudit(tx, ctx, {
      action: "sender.remove",
      subject: subjectOf(found),
      before: { kind: found.kind, state: found.state },
    });
  });
  forgetKeys(ctx.db);
}
