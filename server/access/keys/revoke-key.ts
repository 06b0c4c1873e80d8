import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { accessKey } from "@/db/schema";
import { recordAudit } from "@/server/audit/record-audit";
import type { AccountContext } from "@/server/context";
import { AppError } from "@/server/errors";
import { allowKeys, KeyScope } from "./key-scope";

export const RevokeKey = KeyScope.extend({ id: z.string().max(40) });

/** From now on the key opens nothing. It stays in the list, for the log refers to it. */
export async function revokeKey(ctx: AccountContext, { id, ...scope }: z.infer<typeof RevokeKey>) {
  const projectId = await allowKeys(ctx, scope);
  const here = projectId ? eq(accessKey.projectId, projectId) : isNull(accessKey.projectId);

  return ctx.db.transaction(async (tx) => {
    const [key] = await tx
      .select()
      .from(accessKey)
      .where(and(here, eq(accessKey.id, id)))
      .for("update");
    if (!key) throw new AppError("not_found", "There is no such key");
    if (key.revokedAt) throw new AppError("conflict", "This key has been revoked already");
    await tx.update(accessKey).set({ revokedAt: ctx.now() }).where(eq(accessKey.id, id));
    await recordAudit(tx, ctx, {
      action: "key.revoke",
      subject: { kind: "key", id, name: key.name },
      projectId: projectId ?? undefined,
      before: { name: key.name },
    });
    return { id };
  });
}
