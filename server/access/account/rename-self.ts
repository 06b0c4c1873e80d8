import { eq } from "drizzle-orm";
import { z } from "zod";
import { user } from "@/db/schema";
import { MemberName } from "@/domain/access/person";
import { recordAudit } from "@/server/audit/record-audit";
import type { AccountContext } from "@/server/context";
import { selfOf } from "./self";

export const RenameSelf = z.object({ name: MemberName });

export async function renameSelf(ctx: AccountContext, { name }: z.infer<typeof RenameSelf>) {
  const self = selfOf(ctx);

  return ctx.db.transaction(async (tx) => {
    await tx.update(user).set({ name }).where(eq(user.id, self.id));
    await recordAudit(tx, ctx, {
      action: "member.rename",
      subject: { kind: "user", id: self.id, name },
      before: { name: self.name },
      after: { name },
    });
    return { name };
  });
}
