import { eq } from "drizzle-orm";
import { z } from "zod";
import { identity } from "@/db/schema";
import { Id } from "@/domain/shared/id";
import { allowAccount } from "@/server/access/allow";
import { recordAudit } from "@/server/audit/record-audit";
import type { AccountContext } from "@/server/context";
import { AppError } from "@/server/errors";
import { lockIdentity, subjectOf } from "./find-identity";
import { forgetKeys } from "./open-signer";

export const SetSigning = z.object({ id: Id, signs: z.boolean() });

/** Whether Waymark signs a domain's mail: off, where the mail server does it already. */
export async function setSigning(ctx: AccountContext, { id, signs }: z.infer<typeof SetSigning>) {
  allowAccount(ctx, "account:write");
  await ctx.db.transaction(async (tx) => {
    const found = await lockIdentity(tx, id);
    if (found.kind !== "domain") throw new AppError("conflict", "An address has no key to sign with");
    await tx.update(identity).set({ signs }).where(eq(identity.id, id));
    await recordAudit(tx, ctx, {
      action: "sender.signing",
      subject: subjectOf(found),
      before: { signs: found.signs },
      after: { signs },
    });
  });
  forgetKeys(ctx.db);
}
