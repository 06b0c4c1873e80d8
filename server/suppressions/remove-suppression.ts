import { eq } from "drizzle-orm";
import { z } from "zod";
import { suppression } from "@/db/schema";
import { allowAccount } from "@/server/access/allow";
import { recordAudit } from "@/server/audit/record-audit";
import type { AccountContext } from "@/server/context";
import { AppError } from "@/server/errors";

export const RemoveSuppression = z.object({ address: z.string().max(512) });

/** EML-16. The address may be written to again; another hard bounce puts it back. */
export async function removeSuppression(ctx: AccountContext, { address }: z.infer<typeof RemoveSuppression>) {
  allowAccount(ctx, "account:write");

  return ctx.db.transaction(async (tx) => {
    const [removed] = await tx.delete(suppression).where(eq(suppression.addressKey, address)).returning();
    if (!removed) throw new AppError("not_found", "This address is not on the list");
    const { addressKey, reason, detail } = removed;
    await recordAudit(tx, ctx, {
      action: "suppression.remove",
      subject: { kind: "suppression", id: addressKey, name: addressKey },
      before: { reason, detail },
    });
    return { address: addressKey };
  });
}
