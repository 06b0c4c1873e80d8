import { z } from "zod";
import { suppression } from "@/db/schema";
import { addressKeyOf, addressProblem, cleanAddress } from "@/domain/endpoints/address";
import { suppressionReasons } from "@/domain/feedback/suppression-reasons";
import { allowAccount } from "@/server/access/allow";
import { recordAudit } from "@/server/audit/record-audit";
import type { AccountContext } from "@/server/context";
import { AppError } from "@/server/errors";

export const AddSuppression = z.object({
  address: z.string().max(512),
  reason: z.enum(suppressionReasons).default("MANUAL"),
  detail: z.string().trim().max(200).default(""),
});

/** EML-16. Nobody of the account writes to this address again. */
export async function addSuppression(
  ctx: AccountContext,
  { address, reason, detail }: z.input<typeof AddSuppression>,
) {
  allowAccount(ctx, "account:write");
  const clean = cleanAddress("EMAIL", address);
  const problem = addressProblem("EMAIL", clean);
  if (problem) throw new AppError("invalid", problem, "address");
  const row = { addressKey: addressKeyOf("EMAIL", clean), reason: reason ?? "MANUAL", detail: detail ?? "" };

  return ctx.db.transaction(async (tx) => {
    const [added] = await tx
      .insert(suppression)
      .values({ ...row, at: ctx.now() })
      .onConflictDoNothing()
      .returning();
    if (!added) throw new AppError("conflict", "This address is on the list already", "address");
    await recordAudit(tx, ctx, {
      action: "suppression.add",
      subject: { kind: "suppression", id: row.addressKey, name: row.addressKey },
      after: { reason: row.reason, detail: row.detail },
    });
    return added;
  });
}
