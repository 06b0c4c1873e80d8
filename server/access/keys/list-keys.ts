import { desc, eq, isNull } from "drizzle-orm";
import type { z } from "zod";
import { accessKey, user } from "@/db/schema";
import type { AccountContext } from "@/server/context";
import { allowKeys, type KeyScope } from "./key-scope";

/** The keys of a scope, newest first, revoked ones too. Never their secrets. */
export async function listKeys(ctx: AccountContext, scope: z.infer<typeof KeyScope>) {
  const projectId = await allowKeys(ctx, scope);
  return ctx.db
    .select({
      id: accessKey.id,
      name: accessKey.name,
      reach: accessKey.reach,
      ratePerSecond: accessKey.ratePerSecond,
      createdAt: accessKey.createdAt,
      createdBy: user.name,
      lastUsedAt: accessKey.lastUsedAt,
      revokedAt: accessKey.revokedAt,
    })
    .from(accessKey)
    .leftJoin(user, eq(user.id, accessKey.createdBy))
    .where(projectId ? eq(accessKey.projectId, projectId) : isNull(accessKey.projectId))
    .orderBy(desc(accessKey.createdAt));
}
